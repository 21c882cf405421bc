import type { Language } from '../shared/formats';

/** What the HubSpot panel says around its questions. */
export interface HubSpotPanelTexts {
  readonly questionsHint: string;
  readonly beforeAnswers: string;
  readonly openHeading: string;
  readonly openHint: string;
}

const TEXTS: Readonly<Record<Language, HubSpotPanelTexts>> = {
  en: {
    questionsHint: 'The add-on cannot tell. Where one answer is safe, it is selected.',
    beforeAnswers: 'The numbers below do not include your answers yet.',
    openHeading: 'Decided without you',
    openHint:
      'Nobody answered these questions, so the safe answer was taken. If one is wrong, delete the row that was added and choose “Show what would change” again, or enter the decision in the sheet again.',
  },
  fr: {
    questionsHint:
      'Le module ne peut pas trancher. Là où une réponse est sans risque, elle est sélectionnée.',
    beforeAnswers: 'Les nombres ci-dessous ne tiennent pas encore compte de vos réponses.',
    openHeading: 'Décidé sans vous',
    openHint:
      'Personne n’a répondu à ces questions\u00a0: la réponse la plus sûre a été retenue. Si l’une est fausse, supprimez la ligne ajoutée et affichez de nouveau les changements, ou saisissez de nouveau la décision dans l’onglet.',
  },
  es: {
    questionsHint: 'El complemento no puede saberlo. Donde una respuesta es segura, está seleccionada.',
    beforeAnswers: 'Las cifras de abajo todavía no incluyen tus respuestas.',
    openHeading: 'Decidido sin ti',
    openHint:
      'Nadie respondió a estas preguntas, así que se tomó la respuesta segura. Si alguna no es correcta, elimina la fila añadida y vuelve a mostrar los cambios, o introduce de nuevo la decisión en la pestaña.',
  },
  de: {
    questionsHint: 'Das Add-on kann es nicht wissen. Wo eine Antwort sicher ist, ist sie ausgewählt.',
    beforeAnswers: 'Die Zahlen unten berücksichtigen Ihre Antworten noch nicht.',
    openHeading: 'Ohne Sie entschieden',
    openHint:
      'Diese Fragen hat niemand beantwortet, daher gilt die sichere Antwort. Ist eine falsch, löschen Sie die hinzugefügte Zeile und lassen Sie sich die Änderungen noch einmal zeigen, oder tragen Sie die Entscheidung im Tab erneut ein.',
  },
  pt: {
    questionsHint: 'O complemento não tem como saber. Onde uma resposta é segura, ela está selecionada.',
    beforeAnswers: 'Os números abaixo ainda não incluem suas respostas.',
    openHeading: 'Decidido sem você',
    openHint:
      'Ninguém respondeu a estas perguntas, por isso valeu a resposta segura. Se uma estiver errada, exclua a linha adicionada e mostre as mudanças de novo, ou insira a decisão outra vez na aba.',
  },
};

export function hubSpotPanelTextsFor(language: Language): HubSpotPanelTexts {
  return TEXTS[language];
}
