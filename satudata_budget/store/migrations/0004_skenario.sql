-- Named what-ifs of purchases: a plain table outside the history. A scenario is never changed once saved but for its
-- `isi`, which also says what it gave at which data version; none is removed, so that a number means one scenario.

create table skenario (
    id bigint primary key,
    nama varchar not null,
    pembuat varchar not null,          -- the person and the user name
    dibuat timestamp not null,         -- UTC
    isi json not null                  -- planning/scenario.py: settings, result as saved, whether it was put away
);
