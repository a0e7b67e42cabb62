import { Switch as AriaSwitch } from 'react-aria-components';

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  onChange(on: boolean): void;
}

export const Switch = ({ label, on, onChange }: SwitchProps) => (
  <AriaSwitch className="switch" isSelected={on} onChange={onChange}>
    <span className="switch__track" />
    {label}
  </AriaSwitch>
);
