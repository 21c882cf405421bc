import { whenSpoken } from './language';

/** How points come about, in words. */
export interface PointsTexts {
  readonly sharedBy: (partners: number) => string;
  readonly growth: (market: string) => string;
  readonly oldLine: string;
  readonly ends: string;
  readonly rulesUnreadable: string;
  readonly pointsImported: (file: string, rows: number) => string;
  readonly rowAdded: string;
  readonly reckoned: string;
  readonly unknownMarket: (written: string) => string;
  readonly noRule: (currency: string, known: string) => string;
  readonly noCellSelected: string;
  readonly cellNotBlank: (cell: string) => string;
}

export const POINTS_TEXTS = whenSpoken<PointsTexts>({
  en() {
    return {
      sharedBy: (partners) => `shared by ${partners} partners`,
      growth: (market) => `growth market ${market}`,
      oldLine: 'older line keeps its rate',
      ends: 'ends before its time',
      rulesUnreadable: 'The Rules tab cannot be read; points stay as they were',
      pointsImported: (file, rows) => `Points imported from ${file}: ${rows}`,
      rowAdded: 'Points row added',
      reckoned: 'Points calculated again',
      unknownMarket: (written) => `"${written}" is neither a country nor Growth or Standard`,
      noRule: (currency, known) => `The Rules tab has no amount for ${currency}; it has ${known}`,
      noCellSelected: 'Select a cell in the sheet first',
      cellNotBlank: (cell) => `${cell} is not blank. Select a blank cell; nothing was overwritten`,
    };
  },
  fr() {
    return {
      sharedBy: (partners) => `partagé entre ${partners} partenaires`,
      growth: (market) => `marché en croissance ${market}`,
      oldLine: 'la ligne ancienne garde son taux',
      ends: 'se termine avant terme',
      rulesUnreadable: 'L’onglet Règles est illisible\u00a0; les points restent tels quels',
      pointsImported: (file, rows) => `Points importés de ${file}\u00a0: ${rows}`,
      rowAdded: 'Ligne de points ajoutée',
      reckoned: 'Points recalculés',
      unknownMarket: (written) => `«\u00a0${written}\u00a0» n’est ni un pays, ni Croissance ou Standard`,
      noRule: (currency, known) => `L’onglet Règles n’a pas de montant pour ${currency}\u00a0; il a ${known}`,
      noCellSelected: 'Sélectionnez d’abord une cellule de la feuille',
      cellNotBlank: (cell) =>
        `${cell} n’est pas vide. Choisissez une cellule vide\u00a0; rien n’a été écrasé`,
    };
  },
  es() {
    return {
      sharedBy: (partners) => `repartido entre ${partners} partners`,
      growth: (market) => `mercado de crecimiento ${market}`,
      oldLine: 'la línea antigua conserva su tasa',
      ends: 'termina antes de tiempo',
      rulesUnreadable: 'La pestaña Reglas no se puede leer; los puntos quedan como estaban',
      pointsImported: (file, rows) => `Puntos importados de ${file}: ${rows}`,
      rowAdded: 'Fila de puntos añadida',
      reckoned: 'Puntos recalculados',
      unknownMarket: (written) => `"${written}" no es un país, ni Crecimiento o Estándar`,
      noRule: (currency, known) => `La pestaña Reglas no tiene importe para ${currency}; tiene ${known}`,
      noCellSelected: 'Selecciona antes una celda de la hoja',
      cellNotBlank: (cell) => `${cell} no está en blanco. Elige una celda vacía; no se ha sobrescrito nada`,
    };
  },
  de() {
    return {
      sharedBy: (partners) => `geteilt durch ${partners} Partner`,
      growth: (market) => `Wachstumsmarkt ${market}`,
      oldLine: 'ältere Produktlinie behält ihren Satz',
      ends: 'endet vor der Zeit',
      rulesUnreadable: 'Der Tab Regeln ist nicht lesbar; die Punkte bleiben, wie sie waren',
      pointsImported: (file, rows) => `Punkte importiert aus ${file}: ${rows}`,
      rowAdded: 'Punktezeile hinzugefügt',
      reckoned: 'Punkte neu berechnet',
      unknownMarket: (written) => `„${written}“ ist weder ein Land noch Wachstum oder Standard`,
      noRule: (currency, known) => `Im Tab Regeln steht kein Betrag für ${currency}; es gibt ${known}`,
      noCellSelected: 'Wählen Sie zuerst eine Zelle im Blatt',
      cellNotBlank: (cell) =>
        `${cell} ist nicht leer. Wählen Sie eine leere Zelle; nichts wurde überschrieben`,
    };
  },
  pt() {
    return {
      sharedBy: (partners) => `dividido por ${partners} parceiros`,
      growth: (market) => `mercado de crescimento ${market}`,
      oldLine: 'a linha antiga mantém sua taxa',
      ends: 'termina antes do prazo',
      rulesUnreadable: 'A aba Regras não pode ser lida; os pontos ficam como estavam',
      pointsImported: (file, rows) => `Pontos importados de ${file}: ${rows}`,
      rowAdded: 'Linha de pontos adicionada',
      reckoned: 'Pontos recalculados',
      unknownMarket: (written) => `"${written}" não é um país, nem Crescimento ou Padrão`,
      noRule: (currency, known) => `A aba Regras não tem valor para ${currency}; tem ${known}`,
      noCellSelected: 'Selecione antes uma célula da planilha',
      cellNotBlank: (cell) => `${cell} não está em branco. Escolha uma célula vazia; nada foi sobrescrito`,
    };
  },
});
