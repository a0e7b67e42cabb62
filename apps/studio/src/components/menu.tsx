import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from './button.tsx';

interface MenuProps {
  readonly label: string;
  readonly items: readonly { readonly key: string; readonly label: string; run(): void }[];
}

/** Things that can be done, behind one button. */
export const Menu = ({ label, items }: MenuProps) => (
  <MenuTrigger>
    <Button look="plain">{label}</Button>
    <Popover className="popover" placement="bottom end">
      <AriaMenu onAction={(key) => items.find((i) => i.key === key)?.run()}>
        {items.map((i) => (
          <MenuItem key={i.key} id={i.key}>
            {i.label}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
);
