export { choiceLabel, knownChoices } from '@contrechamp/report';
