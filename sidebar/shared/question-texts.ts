import { countedIn } from '../texts/counted';
import type { Language } from './formats';

/** What the panels that ask say around their questions, which the add-on words. */
export interface QuestionTexts {
  readonly heading: string;
  readonly pleaseChoose: string;
  readonly moreQuestions: (count: number) => string;
  readonly answered: (answered: number, all: number) => string;
  readonly answerFirst: string;
}

const counted = {
  en: countedIn('en-US'),
  fr: countedIn('fr-FR'),
  es: countedIn('es-ES'),
  de: countedIn('de-DE'),
  pt: countedIn('pt-BR'),
};

const TEXTS: Readonly<Record<Language, QuestionTexts>> = {
  en: {
    heading: 'Please decide',
    pleaseChoose: 'Please choose',
    moreQuestions: (count) => counted.en(count, 'Show # more question', 'Show # more questions'),
    answered: (answered, all) => `${answered} of ${all} answered`,
    answerFirst: 'Answer the questions above first.',
  },
  fr: {
    heading: 'À vous de décider',
    pleaseChoose: 'Veuillez choisir',
    moreQuestions: (count) =>
      counted.fr(count, 'Afficher # question de plus', 'Afficher # questions de plus'),
    answered: (answered, all) => `${answered} sur ${all} répondues`,
    answerFirst: 'Répondez d’abord aux questions ci-dessus.',
  },
  es: {
    heading: 'Decide, por favor',
    pleaseChoose: 'Elige una opción',
    moreQuestions: (count) => counted.es(count, 'Mostrar # pregunta más', 'Mostrar # preguntas más'),
    answered: (answered, all) => `${answered} de ${all} respondidas`,
    answerFirst: 'Responde primero a las preguntas de arriba.',
  },
  de: {
    heading: 'Bitte entscheiden Sie',
    pleaseChoose: 'Bitte wählen',
    moreQuestions: (count) => counted.de(count, '# weitere Frage zeigen', '# weitere Fragen zeigen'),
    answered: (answered, all) => `${answered} von ${all} beantwortet`,
    answerFirst: 'Beantworten Sie zuerst die Fragen oben.',
  },
  pt: {
    heading: 'Decida, por favor',
    pleaseChoose: 'Escolha uma opção',
    moreQuestions: (count) => counted.pt(count, 'Mostrar mais # pergunta', 'Mostrar mais # perguntas'),
    answered: (answered, all) => `${answered} de ${all} respondidas`,
    answerFirst: 'Responda primeiro às perguntas acima.',
  },
};

export function questionTextsFor(language: Language): QuestionTexts {
  return TEXTS[language];
}
