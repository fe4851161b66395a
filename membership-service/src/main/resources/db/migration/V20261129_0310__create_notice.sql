-- What is told to members. An event makes one notice for a member, however often and in whatever order events come. What isn't
-- due yet is kept from everybody, its member included.
CREATE TABLE notice (
    id                uuid        NOT NULL,
    member_id         uuid        NOT NULL,
    kind              text        NOT NULL,
    about             jsonb       NOT NULL,
    words             jsonb       NOT NULL,
    aggregate_id      uuid        NOT NULL,
    aggregate_version bigint      NOT NULL,
    happened_at       timestamptz NOT NULL,
    created_at        timestamptz NOT NULL,
    due_at            timestamptz NOT NULL,
    told              boolean     NOT NULL,
    read_at           timestamptz,
    CONSTRAINT notice_pk PRIMARY KEY (id),
    CONSTRAINT notice_event_uq UNIQUE (aggregate_id, aggregate_version, member_id)
);
CREATE INDEX notice_member_ix ON notice (member_id, id) WHERE told;
CREATE INDEX notice_unread_ix ON notice (member_id) WHERE told AND read_at IS NULL;
CREATE INDEX notice_due_ix ON notice (due_at) WHERE NOT told;
CREATE INDEX notice_created_ix ON notice (created_at);

-- What contests, projects and quizzes are called.
CREATE TABLE notice_subject (
    id    uuid NOT NULL,
    title text NOT NULL,
    CONSTRAINT notice_subject_pk PRIMARY KEY (id)
);
