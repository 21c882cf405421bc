import { CLIENT_NAME, HUB_ID, hubspotColumn } from './client-columns';
import type { TableDeclaration } from './table';
import { inFive } from './translated';

/** One row for each person at a client; a renewal's primary contact is chosen among them. */
const columns = [
  hubspotColumn(
    'contactName',
    'text',
    inFive('Contact name', 'Nom du contact', 'Nombre del contacto', 'Name des Kontakts', 'Nome do contato'),
    inFive(
      'The person at the client.',
      'La personne chez le client.',
      'La persona en el cliente.',
      'Die Person beim Kunden.',
      'A pessoa no cliente.',
    ),
    170,
    { locked: true, alsoCalled: ['Contact', 'Name', 'Full name'] },
  ),
  hubspotColumn(
    'email',
    'email',
    inFive('Email', 'E-mail', 'Correo electrónico', 'E-Mail', 'E-mail'),
    inFive(
      'Their address, by which a re-import knows them.',
      'Son adresse, qui permet de la reconnaître.',
      'Su dirección, por la que se la reconoce.',
      'Ihre Adresse, an der ein Import sie erkennt.',
      'O endereço pelo qual é reconhecida.',
    ),
    210,
    { locked: true, alsoCalled: ['Email address', 'Correo'] },
  ),
  hubspotColumn(
    'role',
    'text',
    inFive('Role', 'Rôle', 'Función', 'Rolle', 'Função'),
    inFive(
      'What they do at the client.',
      'Sa fonction chez le client.',
      'Qué hace en el cliente.',
      'Was sie beim Kunden macht.',
      'O que faz no cliente.',
    ),
    150,
    { alsoCalled: ['Job title'] },
  ),
  CLIENT_NAME,
  HUB_ID,
  {
    key: 'confirmedOn',
    label: inFive('Confirmed on', 'Confirmé le', 'Confirmado el', 'Bestätigt am', 'Confirmado em'),
    kind: 'date',
    writtenBy: 'partner',
    width: 120,
    help: inFive(
      'When you last made sure that this person is still the right contact. After 180 days a primary contact is due again.',
      'Quand vous avez vérifié pour la dernière fois que c’est toujours le bon contact. Pour un contact principal, à refaire après 180\u00a0jours.',
      'Cuándo comprobaste por última vez que sigue siendo el contacto correcto. Para un contacto principal, cada 180 días.',
      'Wann Sie zuletzt geprüft haben, ob dies noch der richtige Kontakt ist. Beim primären Kontakt alle 180 Tage.',
      'Quando você verificou pela última vez que este ainda é o contato certo. Para um contato principal, a cada 180 dias.',
    ),
  },
] as const;

export type ContactColumn = (typeof columns)[number]['key'];

export const CONTACTS: TableDeclaration<ContactColumn> = {
  key: 'contacts',
  title: inFive('Contacts', 'Contacts', 'Contactos', 'Kontakte', 'Contatos'),
  columns,
};
