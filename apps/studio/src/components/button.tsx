import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components';

interface ButtonProps extends Omit<AriaProps, 'className'> {
  readonly look?: 'plain' | 'main' | 'danger';
}

export const Button = ({ look, ...props }: ButtonProps) => (
  <AriaButton {...props} className={look ? `button button--${look}` : 'button'} />
);
