import type { Logo } from '@contrechamp/report';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { proveMessages } from '../../i18n/messages/prove.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { type NamedLogo, proving, useProving } from './state.ts';

const largest = 2_000_000;
const longestName = 80;
/** What stands in a field of colour before one is chosen: the paper’s own. */
const usual = { accent: '#211d18', ground: '#faf7f1' } as const;

const typeOf = (name: string): Logo['type'] | null => {
  const [, end = ''] = /\.(svg|png|jpe?g)$/i.exec(name) ?? [];
  return end === '' ? null : end.toLowerCase() === 'jpeg' ? 'jpg' : (end.toLowerCase() as Logo['type']);
};

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

type LogoFault = 'logoType' | 'logoLarge' | 'logoUnread';

async function readLogo(file: File): Promise<NamedLogo | LogoFault> {
  const type = typeOf(file.name);
  if (!type) return 'logoType';
  if (file.size > largest) return 'logoLarge';
  try {
    return { type, base64: base64(new Uint8Array(await file.arrayBuffer())), file: file.name };
  } catch {
    return 'logoUnread';
  }
}

function ColourField({ which, label }: { readonly which: 'accent' | 'ground'; readonly label: string }) {
  const w = useMessages(proveMessages);
  const value = useProving((p) => p[which]);
  return (
    <div className="field">
      <label htmlFor={`brand-${which}`}>{label}</label>
      <div className="row colour-field">
        <input
          id={`brand-${which}`}
          type="color"
          value={value ?? usual[which]}
          onChange={(e) => proving.set({ [which]: e.target.value })}
        />
        {value === null ? (
          <span className="small faint">{w.usual}</span>
        ) : (
          <Button look="plain" onPress={() => proving.set({ [which]: null })}>
            {w.usual}
          </Button>
        )}
      </div>
    </div>
  );
}

function LogoField() {
  const w = useMessages(proveMessages);
  const logo = useProving((p) => p.logo);
  const [fault, setFault] = useState<LogoFault | null>(null);
  const take = async (files: FileList | null): Promise<void> => {
    const [file] = files ?? [];
    if (!file) return;
    const read = await readLogo(file);
    setFault(typeof read === 'string' ? read : null);
    if (typeof read !== 'string') proving.set({ logo: read });
  };
  return (
    <div className="field">
      <span className="field__label">{w.logo}</span>
      <div className="row">
        <FileTrigger acceptedFileTypes={['.svg', '.png', '.jpg', '.jpeg']} onSelect={(files) => void take(files)}>
          <Button>{logo ? logo.file : `${w.logo}…`}</Button>
        </FileTrigger>
        {logo && (
          <Button look="plain" onPress={() => proving.set({ logo: null })}>
            {w.takeAway}
          </Button>
        )}
      </div>
      <span className={fault ? 'field__error' : 'field__hint'} role={fault ? 'alert' : undefined}>
        {fault ? w[fault] : w.logoHint}
      </span>
    </div>
  );
}

/** Whose paper it is: a name, a logo, two colours. */
export function BrandFields() {
  const w = useMessages(proveMessages);
  const name = useProving((p) => p.name);
  return (
    <fieldset className="prove-fields prove-brand">
      <legend>{w.brand}</legend>
      <label className="field">
        <span className="field__label">{w.brandName}</span>
        <input
          className="input"
          value={name}
          maxLength={longestName}
          onChange={(e) => proving.set({ name: e.target.value })}
        />
      </label>
      <LogoField />
      <ColourField which="ground" label={w.ground} />
      <ColourField which="accent" label={w.accent} />
    </fieldset>
  );
}
