import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { common } from '../i18n/messages/common.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { Button } from './button.tsx';

interface SheetProps {
  readonly title: string;
  readonly open: boolean;
  onClose(): void;
  readonly children: ReactNode;
  readonly kind?: 'drawer' | 'dialog';
}

/** Something to read or to fill in, over the page: a drawer at the side, or a dialog. Escape closes it. */
export function Sheet({ title, open, onClose, children, kind = 'drawer' }: SheetProps) {
  const w = useMessages(common);
  return (
    <ModalOverlay
      className="veil"
      isOpen={open}
      isDismissable
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Modal className={kind}>
        <Dialog>
          <div className="row row--between">
            <Heading slot="title">{title}</Heading>
            <Button look="plain" onPress={onClose}>
              {w.close}
            </Button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
