import { sourceType } from '../c2pa/store.ts';
import { firstOf, readXmp } from '../metadata/xmp.ts';
import type { Mark, MarkOutcome } from './mark.ts';
import { completedPacket, newPacket } from './packet.ts';
import type { PacketPlace, Places } from './places.ts';

const property = 'Iptc4xmpExt:DigitalSourceType';

export interface Rewritten {
  readonly outcome: MarkOutcome;
  /** The bytes that were given where it was not marked. */
  readonly bytes: Buffer;
}

interface Packet extends PacketPlace {
  readonly text: string;
  /** The source type that it names. */
  readonly said: string | null;
}

/** What the packets say; null where one of them cannot be read. */
function packetsOf({
  packets,
  further,
}: Places): { own: readonly Packet[]; further: string | null; remote: boolean } | null {
  const read = (text: string | null) => (text === null ? null : readXmp(text));
  const all = [...packets.map((p) => read(p.text)), ...further.map(read)];
  if (all.some((properties) => properties === null)) return null;
  const said = all.map((properties) => sourceType(firstOf(properties, property)));
  return {
    own: packets.map((p, i) => ({ ...p, text: p.text ?? '', said: said[i] ?? null })),
    further: said.slice(packets.length).find((type) => type !== null) ?? null,
    remote: all.some((properties) => firstOf(properties, 'dcterms:provenance') !== null),
  };
}

function spliced(bytes: Buffer, from: number, to: number, piece: Buffer, { finish }: Places): Buffer {
  const all = Buffer.concat([bytes.subarray(0, from), piece, bytes.subarray(to)]);
  return finish ? finish(all) : all;
}

/** Marks a file, or the part of one that stands before its picture, by what was found in it. */
export function rewritten(bytes: Buffer, places: Places | null, mark: Mark): Rewritten {
  const left = (outcome: MarkOutcome): Rewritten => ({ outcome, bytes });
  const impossible = (because: 'broken' | 'xmp') => left({ kind: 'impossible', because });
  if (!places) return impossible('broken');
  if (places.manifest) return left({ kind: 'kept', because: 'manifest', sourceType: null });
  const found = packetsOf(places);
  if (!found) return impossible('xmp');
  // The manifest is kept elsewhere, and its hash is of these bytes.
  if (found.remote) return left({ kind: 'kept', because: 'manifest', sourceType: null });
  const says = found.own.find(({ said }) => said !== null);
  const said = says?.said ?? found.further;
  if (said !== null && (said === mark.sourceType || !mark.overrules(said))) {
    return left({ kind: 'kept', because: 'said', sourceType: said });
  }
  if (found.further !== null) return impossible('xmp');
  if (found.own.filter((packet) => packet.said !== null).length > 1) return impossible('xmp');
  const old = says ?? found.own[0];
  const text = old ? completedPacket(old.text, mark.sourceType) : newPacket(mark.sourceType);
  const piece = text === null ? null : places.wrap(Buffer.from(text));
  if (piece === null) return impossible('xmp');
  const [from, to] = old ? [old.from, old.to] : [places.insertAt, places.insertAt];
  return { outcome: { kind: 'marked' }, bytes: spliced(bytes, from, to, piece, places) };
}
