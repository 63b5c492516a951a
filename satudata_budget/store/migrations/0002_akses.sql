-- Who may come in, and what is not yet saved: plain tables outside the history. What is changed here leaves no trace,
-- except that `kejadian` says that it happened. All times are UTC.

create table akun (
    id bigint primary key,
    nama_pengguna varchar not null unique,
    nama varchar not null,
    peran varchar not null,            -- komisi, camat, diskominfo, admin
    kode_unit varchar not null,        -- codes of the account's own units, comma between them; '' for all of its role
    sandi varchar not null,            -- argon2id hash; '!' for an account that no password opens
    harus_ganti boolean not null,      -- the password was given by somebody else and has to be changed first
    aktif boolean not null,
    dibuat timestamp not null
);

create table sesi (
    sidik varchar primary key,         -- SHA-256 of the cookie's token; the token itself is nowhere
    akun bigint not null,
    dibuat timestamp not null,
    terakhir_dipakai timestamp not null,
    habis_diam timestamp not null,     -- ends here unless it is used before
    habis_mutlak timestamp not null,   -- ends here in any case
    dicabut timestamp                  -- signed out, by whomever
);

create table percobaan (
    kunci varchar primary key,         -- SHA-256 of a user name or an address: people mistype passwords as names
    gagal integer not null,
    terakhir timestamp not null,
    terkunci_sampai timestamp
);

create table kejadian (
    id bigint primary key,
    waktu timestamp not null,
    akun bigint,                       -- whose account; null where no account has the name that was tried
    oleh varchar not null,             -- who did it, where that is somebody else
    jenis varchar not null,
    rincian varchar not null
);

create table penyangga (
    akun bigint not null,              -- its author, the only one who ever reads it
    formulir varchar not null,
    isi json not null,
    diubah timestamp not null,
    primary key (akun, formulir)
);
