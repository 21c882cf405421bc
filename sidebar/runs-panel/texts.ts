import type { Language } from '../shared/formats';

const en = {
  heading: 'Undo or redo',
  intro:
    'What ran last. Each can be taken back by itself: cells that somebody, or a later run, changed since stay as they are, and are named. Emails cannot be taken back.',
  undo: 'Undo',
  redo: 'Redo',
  undoOf: (run: string) => `Undo: ${run}`,
  redoOf: (run: string) => `Redo: ${run}`,
  working: 'At work…',
  undone: 'Undone',
  kept: 'Left as changed since:',
  none: 'Nothing has run yet that changed something.',
};

type RunsTexts = typeof en;

const TEXTS: Readonly<Record<Language, RunsTexts>> = {
  en,
  fr: {
    heading: 'Annuler ou rétablir',
    intro:
      'Les dernières exécutions. Chacune peut être annulée seule\u00a0: les cellules modifiées depuis par une personne ou une autre exécution restent telles quelles et sont nommées. Les e-mails ne peuvent pas être repris.',
    undo: 'Annuler',
    redo: 'Rétablir',
    undoOf: (run) => `Annuler\u00a0: ${run}`,
    redoOf: (run) => `Rétablir\u00a0: ${run}`,
    working: 'En cours…',
    undone: 'Annulé',
    kept: 'Modifié depuis et conservé\u00a0:',
    none: 'Aucune exécution n’a encore modifié quoi que ce soit.',
  },
  es: {
    heading: 'Deshacer o rehacer',
    intro:
      'Las últimas ejecuciones. Cada una se puede deshacer por separado: las celdas que alguien u otra ejecución cambió después se quedan como están y se nombran. Los correos no se pueden deshacer.',
    undo: 'Deshacer',
    redo: 'Rehacer',
    undoOf: (run) => `Deshacer: ${run}`,
    redoOf: (run) => `Rehacer: ${run}`,
    working: 'En curso…',
    undone: 'Deshecho',
    kept: 'Cambiado después y conservado:',
    none: 'Ninguna ejecución ha cambiado nada todavía.',
  },
  de: {
    heading: 'Rückgängig machen oder wiederholen',
    intro:
      'Die letzten Läufe. Jeder lässt sich für sich rückgängig machen: Zellen, die seither von Hand oder von einem späteren Lauf geändert wurden, bleiben, wie sie sind, und werden genannt. E-Mails lassen sich nicht zurückholen.',
    undo: 'Rückgängig machen',
    redo: 'Wiederholen',
    undoOf: (run) => `Rückgängig machen: ${run}`,
    redoOf: (run) => `Wiederholen: ${run}`,
    working: 'Läuft …',
    undone: 'Rückgängig gemacht',
    kept: 'Seither geändert und belassen:',
    none: 'Noch kein Lauf hat etwas geändert.',
  },
  pt: {
    heading: 'Desfazer ou refazer',
    intro:
      'As últimas execuções. Cada uma pode ser desfeita separadamente: as células que alguém ou outra execução alterou depois ficam como estão e são indicadas. E-mails não podem ser desfeitos.',
    undo: 'Desfazer',
    redo: 'Refazer',
    undoOf: (run) => `Desfazer: ${run}`,
    redoOf: (run) => `Refazer: ${run}`,
    working: 'Em andamento…',
    undone: 'Desfeito',
    kept: 'Alterado depois e mantido:',
    none: 'Nenhuma execução alterou algo ainda.',
  },
};

export function runsTextsFor(language: Language): RunsTexts {
  return TEXTS[language];
}
