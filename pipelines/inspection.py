"""What is found in one file, for `nordpol inspect`: to read on a screen, or as JSON in the form of the annotated texts.

Here belongs: the view of a document before it becomes rows. `tests/gold/README.md` describes the JSON.
"""

from pathlib import Path
from typing import Any

from pipelines.documents import Document, Source, Span, decode, tidy
from pipelines.mentions import contacts
from pipelines.mentions.organisations.organisations import UNNAMED, bodies, common_nouns, proper_names
from pipelines.mentions.people import named_people
from pipelines.mentions.people.names import shorter_forms
from pipelines.mentions.people.people import Person
from pipelines.mentions.places import NORDIC
from pipelines.mentions.plans.plan_names import base_name
from pipelines.records import measures, plans, speeches
from pipelines.records.context import Context, read
from pipelines.records.currency import currency_of, period_of
from pipelines.records.measure_bodies import actor_of
from pipelines.records.measures import MeasureRow
from pipelines.records.plans import Plan
from pipelines.records.quotes import quotes_of
from pipelines.records.speeches import Speech
from pipelines.sources import parse, plain

__all__ = ["findings", "inspect", "spans"]

SPEECH_TYPES = {"main": "main", "reply": "reply", "response": "reply"}
COUNTED_LEVELS = ("measure", "activity")
PERIODS = {"per_year": "year", "total": "total"}


def inspect(content: bytes, name: str) -> Context:
    """Read a file without its manifest; a page that no template recognises is read plainly.

    Args:
        content: the file's bytes.
        name: what to call the document.

    Raises:
        UndecodableError: if the file is no text.
    """
    decoded, encoding, _ = decode(content)
    text, found = contacts.masked(decoded)
    document = Document(name, text, Source("unknown"), None, encoding, found)
    return read(document, parse(document) or plain.page(text))


def spans(context: Context) -> list[tuple[Span, str, str, str]]:
    """All that was found, by place: span, kind, value and rule.

    Args:
        context: the file, read.
    """
    found = [(one.span, "date", one.label or "?", one.value.rule_id) for one in context.dates]
    found += [(one.span, "organisation", one.label or "?", one.value.rule_id) for one in context.organisations]
    found += [(one.span, "contact", "masked", one.value.rule_id) for one in context.contacts]
    for amount in context.amounts:
        currency = currency_of(context, amount)
        label = f"{amount.amount.normalize():f} {currency.value if currency else '?'}"
        found.append((amount.span, "amount", label, amount.rule_id))
    found += [(one.name, "person", tidy(one.role.of(context.text)), one.rule_id) for one in context.people]
    for quote in [] if speeches.speech_of(context) else quotes_of(context):
        speaker = quote.person.base if quote.person else "?"
        found += [(piece, "quote", speaker, quote.rule_id) for piece in quote.pieces]
    plan = next(iter(plans.plans_of(context)), None)
    for row in measures.rows_of(context, plan):
        found += [(piece, row.level, row.status, row.level_rule) for piece in row.pieces]
    return sorted(found)


def findings(context: Context, path: Path) -> dict[str, Any]:
    """What was found, in the form of the annotated texts.

    Args:
        context: the file, read.
        path: the file; its stem is the document's name.
    """
    speech = speeches.speech_of(context)
    found = plans.plans_of(context)
    rows = measures.rows_of(context, found[0] if found else None)
    return {
        "doc": path.stem,
        "kind": context.page.kind.value if context.page.kind else None,
        "lang": context.lang.value if context.lang else None,
        "ui_lang": context.page.ui_lang.value if context.page.ui_lang else None,
        "published": _published(context) if not speech else None,
        "speech": _speech(context, speech) if speech else None,
        "plans": [_plan(context, plan) for plan in found],
        "measures": [_measure(context, row) for row in rows if row.level in COUNTED_LEVELS],
        "dates": [{"text": tidy(one.span.of(context.text)), "value": one.label} for one in context.dates if one.label],
        "money": [_money(context, amount) for amount in context.amounts],
        "persons": _persons(context, speech),
        "orgs": _organisations(context),
    }


def _published(context: Context) -> str | None:
    """The date that the page itself gives; what its office-holders prove of it is no annotation."""
    date = context.date
    return date.value.edtf if date and date.value and date.method != "inferred" else None


def _speech(context: Context, speech: Speech) -> dict[str, Any]:
    def value(name: str) -> Any:
        fact = speech.facts.get(name)
        return fact.value if fact else None

    local = value("spoken_local") or value("spoken_date")
    is_titled = not (value("speech_number") or value("speech_type_raw") or context.field("person"))
    group = next((one.base or one.span for one in context.organisations
                  if value("party_group_org_id") and one.value.value == value("party_group_org_id")), None)  # fmt: skip
    return {
        "speaker": value("speaker_name_raw"),
        "role_raw": value("role_raw"),
        "role_country": value("role_country") if value("role_country") in NORDIC else None,
        "party_group": tidy(group.of(context.text)) if group else None,
        "number": value("speech_number"),
        "type": None if is_titled else SPEECH_TYPES.get(value("speech_type") or "", "other"),
        "type_fine": value("speech_type"),
        "datetime": local.isoformat() if local else None,
    }


def _plan(context: Context, plan: Plan) -> dict[str, Any]:
    def value(name: str) -> Any:
        fact = plan.facts.get(name)
        return fact.value if fact else None

    def edtf(name: str) -> str | None:
        return value(name).edtf if value(name) else None

    main = plan.amounts[:1]
    others = [amount for amount in plan.amounts[1:] if amount.amount > 0 and period_of(context, amount).value in PERIODS]
    name = plan.name or plan.naming.word
    named = next((naming for naming in context.namings if name.covers(naming.word)), plan.naming)
    return {
        "title": value("title") or base_name(context.text, name, named, context.code),
        "country": value("jurisdiction"),
        "start": edtf("start"),
        "end": edtf("end"),
        "launched": edtf("launched"),
        "budgets": [
            *({**_money(context, amount), "per": PERIODS.get(value("budget_period") or "")} for amount in main),
            *({**_money(context, amount), "per": PERIODS.get(period_of(context, amount).value or "")} for amount in others),
        ],
        "measure_count": value("measure_count_stated"),
        "organisations": [mention.name for mention, role, _ in plan.roles if role != "issuer"],
    }


def _measure(context: Context, row: MeasureRow) -> dict[str, Any]:
    words = tidy(" ".join(piece.of(context.text) for piece in row.pieces)).split()
    actor = actor_of(context, row.measure, row.fields) if row.measure else None
    return {"starts_with": " ".join(words[:8]), "actor": tidy(actor.of(context.text)) if actor else None}


def _money(context: Context, amount: Any) -> dict[str, Any]:
    currency = currency_of(context, amount)
    whole = amount.amount == amount.amount.to_integral_value()
    return {
        "text": tidy(amount.span.of(context.text)),
        "amount": int(amount.amount) if whole else float(amount.amount),
        "currency": currency.value if currency else None,
        "explicit": bool(currency and currency.method == "explicit"),
    }


def _persons(context: Context, speech: Speech | None) -> list[dict[str, Any]]:
    """Each person once, by the fullest name; a role or party beside a shorter form of the name counts as well."""
    named = named_people.named(context.text, context.hits, context.page, context.code, context.not_people, context.people)
    found: dict[str, dict[str, Any]] = {}
    if speech and speech.name and speech.name.value:
        role = speech.facts.get("role_raw")
        found[speech.name.value] = {"name": speech.name.value, "role": role.value if role else None, "party": None}
    everyone: list[Person | named_people.Name] = [*context.people, *named]
    fuller = shorter_forms([*found, *(person.base for person in everyone)])
    for person in everyone:
        name = fuller.get(person.base, person.base)
        known = found.setdefault(name, {"name": name, "role": None, "party": None})
        known["role"] = known["role"] or (tidy(person.role.of(context.text)) if isinstance(person, Person) else None)
        known["party"] = known["party"] or (tidy(person.party.of(context.text)) if person.party else None)
    return list(found.values())


def _organisations(context: Context) -> list[dict[str, Any]]:
    """The bodies named; one that a page names in full is not told again by the noun with which its name ends.

    A body called by its head's office (`Umboðsmaður barna`) is a role beside the name of whoever holds it.
    """
    heads = {place for person in context.people for place in range(person.calling.start, person.calling.end)}
    found: dict[str, dict[str, Any]] = {}
    full: dict[str | None, set[str]] = {}
    for mention in context.organisations:
        full.setdefault(mention.value.value, set()).add((mention.name or "").lower())
    for mention in context.organisations:
        body = bodies().get(mention.value.value or "")
        short = f" {(mention.name or '').lower()}"
        others = full[mention.value.value]
        if len(others) > 1 and any(name.endswith(short) for name in others):
            continue
        if body and not heads.isdisjoint(range(mention.span.start, mention.span.end)):
            continue
        is_named = not (body and body.org_type in UNNAMED) and (mention.name or "").lower() not in common_nouns()
        if mention.name and (is_named or mention.name.lower() in proper_names()):
            found.setdefault(mention.name.lower(), {"name": mention.name, "country": body.country or None if body else None})
    return list(found.values())
