import { Confirmation } from '../shared/confirmation';
import { useWording } from '../shared/language';

export function SwitchOff(props: { working: boolean; onConfirm: () => void; onCancel: () => void }) {
  const { texts } = useWording();
  return (
    <Confirmation
      title={texts.reminders.switchOffHeading}
      text={`${texts.reminders.switchOffText} ${texts.reminders.switchOffAgain}`}
      keepLabel={texts.reminders.keepOn}
      confirmLabel={props.working ? texts.reminders.switchingOff : texts.reminders.switchOffConfirm}
      working={props.working}
      onKeep={props.onCancel}
      onConfirm={props.onConfirm}
    />
  );
}
