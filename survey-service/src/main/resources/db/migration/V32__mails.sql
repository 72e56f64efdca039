-- Mails to members (ADR 0110): who is to get one and what became of it. Neither address nor link is here, nor when one was sent.
create table mail (
    id      uuid primary key, -- random; also names the mail to mail servers
    wave    uuid not null references wave on delete cascade,
    member  uuid not null references wave_member on delete cascade,
    round   int  not null, -- 0 is the invitation
    state   text not null check (state in ('WAITING', 'SENT', 'FAILED', 'BOUNCED')),
    tries   int  not null,
    due_at  timestamptz, -- of the next try; null unless it waits
    failure text, -- why it failed or bounced, or was not taken at the last try
    unique (member, round)
);

create index mail_due on mail (due_at) where state = 'WAITING';
create index mail_reminders on mail (wave) where round > 0;

-- When somebody asked for reminders, and how many they can have been at most.
create table mail_round (
    wave     uuid        not null references wave on delete cascade,
    round    int         not null,
    asked_at timestamptz not null,
    at_most  bigint      not null,
    primary key (wave, round)
);
