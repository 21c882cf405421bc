import type {
  ClientContact,
  ClientDetails,
  ClientFacts,
  ClientSubscription,
  ClientView,
  ContactTierView,
} from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { NoData } from '../shared/no-data';
import { Notice } from '../shared/notice';
import { Fact, itemsIn, tagsOrNull, textOrNull } from './facts';
import { mailAddress } from './mail-address';
import { Meter } from './meter';
import { billingAddress, nextContactTier } from './next-contact-tier';
import { OutsideLink } from './outside-link';
import { useClientTexts } from './use-client-texts';

/** Company, people, subscriptions and tiers, as the other tabs of the book tell them. */
export function DetailsTab(props: {
  client: ClientView;
  details: ClientDetails;
  /** Undefined until they are read. */
  contactTiers: readonly ContactTierView[] | undefined;
}) {
  const { client, details } = props;
  const { formats } = useWording();
  const texts = useClientTexts();
  const { facts, contacts, subscriptions } = details;
  const people = itemsIn(facts?.partnerEmployees ?? null);
  return (
    <div class="tab-content">
      {facts === null && (
        <Notice tone="info">
          <p>{texts.noRow}</p>
        </Notice>
      )}
      {facts !== null && facts.notUnderstood.length > 0 && (
        <Notice tone="warning">
          <p>{texts.notUnderstood(facts.notUnderstood.join(', '))}</p>
        </Notice>
      )}
      {facts !== null && (
        <section>
          <h3>{texts.details.company}</h3>
          <dl class="facts">
            <Fact label={texts.facts.country}>{textOrNull(facts.country)}</Fact>
            <Fact label={texts.facts.market}>{textOrNull(facts.market)}</Fact>
            <Fact label={texts.facts.businessType}>{textOrNull(facts.businessType)}</Fact>
            <Fact label={texts.facts.relationship}>{facts.relationship?.label ?? null}</Fact>
            <Fact label={texts.facts.mrr}>{facts.mrr && formats.money(facts.mrr)}</Fact>
            <Fact label={texts.facts.products}>{tagsOrNull(facts.products)}</Fact>
            {facts.more.map(({ label, value }) => (
              <Fact key={label} label={label}>
                <bdi>
                  {typeof value === 'string'
                    ? formats.day(value)
                    : typeof value === 'number'
                      ? formats.integer(value)
                      : formats.money(value)}
                </bdi>
              </Fact>
            ))}
          </dl>
        </section>
      )}
      <section>
        <h3>{texts.details.contacts}</h3>
        {contacts.length === 0 ? (
          <p class="secondary">{texts.details.noContacts}</p>
        ) : (
          <ul class="people">
            {contacts.map((contact, index) => (
              <Contact key={contact.email ?? index} contact={contact} client={client} />
            ))}
          </ul>
        )}
      </section>
      <section>
        <h3>{texts.details.access}</h3>
        {people.length === 0 ? (
          <p class="secondary">{texts.details.noAccess}</p>
        ) : (
          <ul class="people">
            {people.map((person) => (
              <li key={person}>
                <bdi>{person}</bdi>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h3>{texts.details.subscriptions}</h3>
        {subscriptions.length === 0 ? (
          <p class="secondary">{texts.details.noSubscriptions}</p>
        ) : (
          subscriptions.map((subscription, index) => <Subscription key={index} subscription={subscription} />)
        )}
      </section>
      {facts !== null && (
        <section>
          <h3>{texts.details.tiers}</h3>
          <Tier label={texts.details.contactTier} used={facts.contactsUsed} limit={facts.contactsLimit} />
          <NextTier facts={facts} client={client} tiers={props.contactTiers} />
          <Tier label={texts.details.emailTier} used={facts.emailsSent} limit={facts.emailLimit} />
        </section>
      )}
    </div>
  );
}

function Contact({ contact, client }: { contact: ClientContact; client: ClientView }) {
  const { team } = useClientTexts();
  const address = mailAddress(contact.email, client.name);
  return (
    <li>
      <bdi class="person">{contact.name}</bdi>
      {contact.role && <bdi class="secondary">{contact.role}</bdi>}
      {address && (
        <a href={address} target="_blank" rel="noopener noreferrer">
          <span class="visually-hidden">{team.sendTo(contact.name)}: </span>
          <bdi>{contact.email}</bdi>
        </a>
      )}
    </li>
  );
}

function Subscription({ subscription }: { subscription: ClientSubscription }) {
  const { texts, formats } = useWording();
  const { details } = useClientTexts();
  const { product, edition, termMonths, billingFrequency, currentMrr, renewalMrr } = subscription;
  const terms = [termMonths === null ? null : texts.months(termMonths), billingFrequency];
  return (
    <div class="subscription">
      <p>
        {product === null ? <NoData /> : <bdi class="person">{product}</bdi>}{' '}
        {edition && <bdi>{edition}</bdi>}
      </p>
      <p class="secondary">{terms.filter(Boolean).join(' · ')}</p>
      <dl class="pair">
        <div>
          <dt>{details.now}</dt>
          <dd>{currentMrr ? <bdi>{formats.money(currentMrr)}</bdi> : <NoData />}</dd>
        </div>
        <div>
          <dt>{details.atRenewal}</dt>
          <dd>{renewalMrr ? <bdi>{formats.money(renewalMrr)}</bdi> : <NoData />}</dd>
        </div>
      </dl>
    </div>
  );
}

/** What the client's next contact tier costs, before the renewal makes it one; where Rules do not say, how they can. */
function NextTier(props: {
  facts: ClientFacts;
  client: ClientView;
  tiers: readonly ContactTierView[] | undefined;
}) {
  const { formats } = useWording();
  const { details } = useClientTexts();
  const { facts, client, tiers } = props;
  if (facts.contactsLimit === null) return null;
  const next = tiers && nextContactTier(tiers, facts.contactsLimit, facts.mrr?.currency ?? null);
  const billing = billingAddress(facts.accountLink, client.hubId);
  return (
    <>
      {tiers && (
        <p class="secondary">
          {next
            ? details.nextTier(formats.integer(next.contacts), formats.money(next.price))
            : details.nextTierUnknown}
        </p>
      )}
      {billing !== null && <OutsideLink address={billing}>{details.billing}</OutsideLink>}
    </>
  );
}

/** From here on somebody should look at it. */
const NEARLY_USED_UP = 0.9;

function Tier({ label, used, limit }: { label: string; used: number | null; limit: number | null }) {
  const { formats } = useWording();
  const { details } = useClientTexts();
  const words =
    used !== null && limit !== null
      ? details.usedOf(formats.integer(used), formats.integer(limit))
      : limit !== null
        ? details.limitOnly(formats.integer(limit))
        : used !== null
          ? details.usedOnly(formats.integer(used))
          : null;
  const share = used !== null && limit ? used / limit : null;
  const shareWords = share === null ? null : share > 1 ? details.over : details.share(formats.percent(share));
  return (
    <div class="tier">
      <p class="tier-words">
        <span>{label}</span>
        <span>{words ?? <NoData />}</span>
      </p>
      {used !== null && limit !== null && share !== null && (
        <>
          <Meter
            label={label}
            words={`${words}, ${shareWords}`}
            value={used}
            limit={limit}
            tone={share >= NEARLY_USED_UP ? 'high' : ''}
          />
          <p class={share > 1 ? 'secondary over' : 'secondary'}>{shareWords}</p>
        </>
      )}
    </div>
  );
}
