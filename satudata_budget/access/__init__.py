"""Who may come in and who may do what: accounts, sessions, the rights table, and the one door to the history."""

from satudata_budget.access.account import COMMAND_LINE, PERAN, Account, account, account_named, accounts, standing
from satudata_budget.access.account_changes import (
    add_account,
    add_without_password,
    change_account,
    reset_password,
    sign_out_everywhere,
    switch_off,
    switch_on,
)
from satudata_budget.access.buffer import BufferedDraft, draft, drafts, drop_draft, keep_draft
from satudata_budget.access.checking import check_difference
from satudata_budget.access.deciding import RightsAnswer, choices, decide, editable_columns, may, require
from satudata_budget.access.demo import close_demo, demo_accounts, open_demo
from satudata_budget.access.errors import (
    AccessError,
    AccountRefused,
    NotAllowed,
    PasswordRefused,
    RowRefusal,
    SignInRefused,
)
from satudata_budget.access.events import Event, events
from satudata_budget.access.minutes import Minutes, MinutesMovedOn, MinutesRefused, minutes, save_minutes
from satudata_budget.access.owning import own_units
from satudata_budget.access.rights import HAK, LINGKUP, TINDAKAN, Right, roles_with
from satudata_budget.access.saving import refusals, save
from satudata_budget.access.sessions import Session, SessionLimits, begin, end, end_all, look_up, open_sessions, touch
from satudata_budget.access.signing_in import change_own_password, let_in, sign_in
from satudata_budget.access.taking_back import TakeBackProspect, foresee, take_back

__all__ = [
    "COMMAND_LINE",
    "HAK",
    "LINGKUP",
    "PERAN",
    "TINDAKAN",
    "AccessError",
    "Account",
    "AccountRefused",
    "BufferedDraft",
    "Event",
    "Minutes",
    "MinutesMovedOn",
    "MinutesRefused",
    "NotAllowed",
    "PasswordRefused",
    "Right",
    "RightsAnswer",
    "RowRefusal",
    "Session",
    "SessionLimits",
    "SignInRefused",
    "TakeBackProspect",
    "account",
    "account_named",
    "accounts",
    "add_account",
    "add_without_password",
    "begin",
    "change_account",
    "change_own_password",
    "check_difference",
    "choices",
    "close_demo",
    "decide",
    "demo_accounts",
    "draft",
    "drafts",
    "drop_draft",
    "editable_columns",
    "end",
    "end_all",
    "events",
    "foresee",
    "keep_draft",
    "let_in",
    "look_up",
    "may",
    "minutes",
    "open_demo",
    "open_sessions",
    "own_units",
    "refusals",
    "require",
    "reset_password",
    "roles_with",
    "save",
    "save_minutes",
    "sign_in",
    "sign_out_everywhere",
    "standing",
    "switch_off",
    "switch_on",
    "take_back",
    "touch",
]
