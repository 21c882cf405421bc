import type { Translated } from '../locale/language';
import type { ColumnDeclaration, ColumnKind } from './table';
import { inFive } from './translated';

type Optional = Pick<ColumnDeclaration, 'alsoCalled' | 'choices' | 'offered' | 'locked'>;

/** A column of a tab that HubSpot's data fills. */
export function hubspotColumn<const Key extends string, const Kind extends ColumnKind>(
  key: Key,
  kind: Kind,
  label: Translated,
  help: Translated,
  width: number,
  optional: Optional = {},
): ColumnDeclaration<Key> & { readonly kind: Kind } {
  return { key, label, kind, writtenBy: 'hubspot', width, help, ...optional };
}

/** The two columns by which people and the add-on know whose row it is. */
export const CLIENT_NAME = hubspotColumn(
  'clientName',
  'text',
  inFive('Client name', 'Nom du client', 'Nombre del cliente', 'Kundenname', 'Nome do cliente'),
  inFive(
    'The client, as its renewals name it.',
    'Le client, nommé comme dans ses renouvellements.',
    'El cliente, tal como lo nombran sus renovaciones.',
    'Der Kunde, wie ihn seine Verlängerungen nennen.',
    'O cliente, como aparece em suas renovações.',
  ),
  185,
  { alsoCalled: ['Client', 'Name des Kunden', 'Kunde', 'Cliente', 'hs_client_name'] },
);

export const HUB_ID = hubspotColumn(
  'hubId',
  'hubId',
  inFive('Hub ID', 'ID Hub', 'ID de Hub', 'Hub-ID', 'ID do Hub'),
  inFive(
    "The client's HubSpot account: it ties this row to the other tabs.",
    'Le compte HubSpot du client : il relie cette ligne aux autres onglets.',
    'La cuenta de HubSpot del cliente: une esta fila con las demás pestañas.',
    'Das HubSpot-Konto des Kunden: Es verbindet diese Zeile mit den anderen Tabs.',
    'A conta HubSpot do cliente: liga esta linha às outras abas.',
  ),
  100,
  { locked: true, alsoCalled: ['Portal ID', 'hs_hub_id', 'hs_portal_id'] },
);

export const CURRENCY = hubspotColumn(
  'currency',
  'currency',
  inFive('Currency', 'Devise', 'Moneda', 'Währung', 'Moeda'),
  inFive(
    'ISO code of the amounts in this row.',
    'Code ISO des montants de cette ligne.',
    'Código ISO de los importes de esta fila.',
    'ISO-Code der Beträge in dieser Zeile.',
    'Código ISO dos valores desta linha.',
  ),
  80,
  { alsoCalled: ['hs_managed_local_mrr_currency'] },
);

/** HubSpot's person for renewals: of one renewal in Renewals, of a client in Clients. */
export const RENEWAL_MANAGER = inFive(
  'Renewal manager',
  'Gestionnaire de renouvellement',
  'Gestor de renovaciones',
  'Verlängerungsmanager',
  'Gerente de renovação',
);

/** In every tab whose rows HubSpot's record of a client is followed by. */
export const RECORD_ID = {
  ...hubspotColumn(
    'recordId',
    'hubId',
    inFive(
      'HubSpot record ID',
      'ID de la fiche HubSpot',
      'ID de registro de HubSpot',
      'HubSpot-Datensatz-ID',
      'ID do registro na HubSpot',
    ),
    inFive(
      'How the add-on knows this client again in HubSpot. Please leave it as it is.',
      'Sert à reconnaître ce client dans HubSpot. Ne pas modifier.',
      'Sirve para reconocer a este cliente en HubSpot. No lo modifiques.',
      'Daran erkennt das Add-on den Kunden in HubSpot wieder. Bitte nicht ändern.',
      'Serve para reconhecer este cliente na HubSpot. Não altere.',
    ),
    110,
  ),
  hidden: true,
} as const;
