import type { Migration } from './migration.ts';

/** The tables behind the other functions: positions, catalog, approvals, career, news, exams … */
export const theWholeApi: Migration = {
  number: 2,
  name: 'the tables of the whole API',
  statements: [
    `create table assignments (
      id text primary key,
      user_id text not null references users (id) on delete cascade,
      code text not null default '',
      organization_id text not null references organizations (id),
      job_title text not null default '',
      direct_appraiser_id text,
      is_primary boolean not null default false
    )`,
    'create index assignments_user on assignments (user_id)',
    'create index assignments_appraiser on assignments (direct_appraiser_id)',
    'create index assignments_organization on assignments (organization_id)',
    `create table loaded_seeds (
      name text primary key,
      loaded_at timestamp with time zone not null
    )`,
    `create table user_groups (
      id text primary key,
      name text not null,
      owner_id text not null references users (id),
      is_shared boolean not null default false,
      constraint user_groups_name unique (owner_id, name)
    )`,
    'create index user_groups_shared on user_groups (name) where is_shared',
    'create index organizations_parent on organizations (parent_id)',
    `create table known_sign_ins (
      key text primary key,
      last_at timestamp with time zone not null
    )`,
    'create index known_sign_ins_last on known_sign_ins (last_at)',
    `create table catalogs (
      id text primary key,
      title text not null,
      parent_id text references catalogs (id),
      position integer not null default 0
    )`,
    'create index catalogs_parent on catalogs (parent_id)',
    `create table facilities (
      id text primary key,
      code text not null default '',
      name text not null,
      description text not null default '',
      address text not null default '',
      city text not null default '',
      country_code text not null default '',
      country_name text not null default '',
      training_center_id text not null default '',
      training_center_name text not null default '',
      capacity integer
    )`,
    `create table enrollment_requests (
      id text primary key,
      enrollment_id text not null unique references enrollments (id) on delete cascade,
      user_id text not null references users (id) on delete cascade,
      module_id text not null references modules (id) on delete cascade,
      session_id text references module_sessions (id),
      reason text not null default '',
      status text not null default 'pending',
      submitted_at timestamp with time zone not null,
      decided_at timestamp with time zone
    )`,
    'create index enrollment_requests_user on enrollment_requests (user_id)',
    'create index enrollment_requests_status on enrollment_requests (status, submitted_at)',
    `create table competencies (
      id text primary key,
      code text not null,
      name text not null,
      description text not null default '',
      steps jsonb not null default '[]',
      awarded_level text,
      valid_months integer
    )`,
    'create index competencies_steps on competencies using gin (steps jsonb_path_ops)',
    `create table job_profile_catalogs (
      id text primary key,
      title text not null,
      parent_id text references job_profile_catalogs (id),
      position integer not null default 0
    )`,
    `create table job_profiles (
      id text primary key,
      code text not null,
      name text not null,
      description text not null default '',
      catalog_id text references job_profile_catalogs (id)
    )`,
    'create index job_profiles_catalog on job_profiles (catalog_id)',
    `create table certifications (
      id text primary key,
      name text not null,
      description text not null default '',
      module_id text references modules (id) on delete cascade,
      valid_months integer
    )`,
    `create table news_categories (
      id text primary key,
      name text not null
    )`,
    `create table messages (
      id text primary key,
      subject text not null,
      from_id text,
      body text not null default '',
      content_type text not null default 'text/plain',
      sent_at timestamp with time zone not null
    )`,
    `create table group_supervisors (
      group_id text not null references user_groups (id) on delete cascade,
      assignment_id text not null references assignments (id) on delete cascade,
      primary key (group_id, assignment_id)
    )`,
    'create index group_supervisors_assignment on group_supervisors (assignment_id)',
    `create table user_group_members (
      group_id text not null references user_groups (id) on delete cascade,
      assignment_id text not null references assignments (id) on delete cascade,
      primary key (group_id, assignment_id)
    )`,
    `create table catalog_modules (
      catalog_id text not null references catalogs (id) on delete cascade,
      module_id text not null references modules (id) on delete cascade,
      position integer not null default 0,
      primary key (catalog_id, module_id)
    )`,
    'create index catalog_modules_module on catalog_modules (module_id)',
    `create table pictures (
      name text primary key,
      content_type text not null,
      bytes bytea not null,
      sha256 text not null generated always as (encode(sha256(bytes), 'hex')) stored
    )`,
    `create table program_modules (
      program_session_id text not null references module_sessions (id) on delete cascade,
      module_id text not null references modules (id) on delete cascade,
      session_id text references module_sessions (id),
      position integer not null default 0,
      is_elective boolean not null default false,
      primary key (program_session_id, module_id)
    )`,
    'create index program_modules_module on program_modules (module_id)',
    `create table resources (
      id text primary key,
      title text not null,
      description text not null default '',
      url text not null unique,
      content_type text not null,
      bytes bytea not null,
      sha256 text not null generated always as (encode(sha256(bytes), 'hex')) stored,
      size_bytes integer not null,
      is_public boolean not null default false,
      updated_at timestamp with time zone not null
    )`,
    'create index resources_updated on resources (updated_at)',
    `create table subjects (
      id text primary key,
      name text not null
    )`,
    `create table request_steps (
      id text primary key,
      request_id text not null references enrollment_requests (id) on delete cascade,
      position integer not null,
      name text not null,
      approver_id text references users (id),
      state text not null default 'waiting',
      decided_by text,
      decided_at timestamp with time zone,
      comments text not null default '',
      cost_center text not null default '',
      email text not null default '',
      constraint request_steps_position unique (request_id, position)
    )`,
    'create index request_steps_approver on request_steps (approver_id, state)',
    `create table task_sign_offs (
      id text primary key,
      enrollment_id text not null unique references enrollments (id) on delete cascade,
      user_id text not null references users (id) on delete cascade,
      module_id text not null references modules (id) on delete cascade,
      approver_id text not null references users (id),
      submitted_at timestamp with time zone not null,
      approved_at timestamp with time zone,
      approved_by text
    )`,
    'create index task_sign_offs_approver on task_sign_offs (approver_id)',
    `create table withdrawal_requests (
      enrollment_id text primary key references enrollments (id) on delete cascade,
      user_id text not null references users (id) on delete cascade,
      approver_id text not null references users (id),
      reason text not null default '',
      status text not null default 'pending',
      submitted_at timestamp with time zone not null,
      decided_by text,
      decided_at timestamp with time zone,
      comments text not null default ''
    )`,
    'create index withdrawal_requests_approver on withdrawal_requests (approver_id, status)',
    `create table external_records (
      id text primary key,
      user_id text not null references users (id) on delete cascade,
      title text not null,
      type text not null default 'learningProgram',
      subject text not null default '',
      start_date date not null,
      end_date date not null,
      venue text not null default '',
      language text not null default 'en',
      duration_amount numeric(10, 2),
      duration_unit text not null default 'minute',
      cost_amount numeric(12, 2),
      cost_currency text not null default 'AED',
      grade text not null default '',
      score text not null default '',
      vendor text not null default '',
      comments text not null default '',
      status text not null default 'openForEditing',
      attachment_name text,
      attachment_type text,
      attachment bytea,
      created_at timestamp with time zone not null,
      changed_at timestamp with time zone not null
    )`,
    'create index external_records_user on external_records (user_id)',
    'create index external_records_status on external_records (status)',
    `create table certification_awards (
      award_id text primary key,
      certification_id text not null references certifications (id) on delete cascade,
      user_id text not null references users (id) on delete cascade,
      number text not null,
      awarded_at timestamp with time zone not null,
      expires_at timestamp with time zone,
      enrollment_id text references enrollments (id) on delete cascade
    )`,
    'create index certification_awards_user on certification_awards (user_id)',
    'create index certification_awards_certification on certification_awards (certification_id)',
    `create table competency_awards (
      user_id text not null references users (id) on delete cascade,
      competency_id text not null references competencies (id) on delete cascade,
      level_code text not null,
      assigned_at timestamp with time zone not null,
      assigner_id text,
      expires_at timestamp with time zone,
      primary key (user_id, competency_id)
    )`,
    `create table competency_levels (
      competency_id text not null references competencies (id) on delete cascade,
      code text not null,
      label text not null,
      measure double precision not null,
      primary key (competency_id, code)
    )`,
    `create table job_profile_competencies (
      profile_id text not null references job_profiles (id) on delete cascade,
      competency_id text not null references competencies (id) on delete cascade,
      level_code text not null,
      is_optional boolean not null default false,
      position integer not null default 0,
      primary key (profile_id, competency_id)
    )`,
    'create index job_profile_competencies_competency on job_profile_competencies (competency_id)',
    `create table job_profile_holders (
      profile_id text not null references job_profiles (id) on delete cascade,
      assignment_id text not null references assignments (id) on delete cascade,
      assigner_id text,
      assigned_at timestamp with time zone not null,
      primary key (profile_id, assignment_id)
    )`,
    'create index job_profile_holders_assignment on job_profile_holders (assignment_id)',
    `create table training_plan_items (
      id text primary key,
      user_id text not null references users (id) on delete cascade,
      module_id text not null references modules (id) on delete cascade,
      is_optional boolean not null default false,
      priority text not null default 'medium',
      due_at timestamp with time zone,
      assigned_at timestamp with time zone not null,
      assigner_id text,
      constraint training_plan_items_module unique (user_id, module_id)
    )`,
    `create table activities (
      seq bigserial primary key,
      type text not null,
      user_id text not null references users (id) on delete cascade,
      module_id text references modules (id) on delete cascade,
      at timestamp with time zone not null
    )`,
    'create index activities_at on activities (at)',
    'create index activities_user on activities (user_id, at)',
    `create table articles (
      id text primary key,
      category_id text references news_categories (id),
      title text not null,
      teaser text not null default '',
      body text not null default '',
      author_id text references users (id),
      image text,
      attachments jsonb not null default '[]',
      is_public boolean not null default false,
      organization_id text references organizations (id),
      published_at timestamp with time zone not null,
      expires_at timestamp with time zone
    )`,
    'create index articles_published on articles (published_at)',
    `create table forum_posts (
      id text primary key,
      forum text not null,
      topic text not null,
      title text not null,
      body text not null default '',
      author_id text not null references users (id),
      posted_at timestamp with time zone not null
    )`,
    'create index forum_posts_posted on forum_posts (posted_at)',
    `create table message_recipients (
      message_id text not null references messages (id) on delete cascade,
      user_id text not null references users (id) on delete cascade,
      read_at timestamp with time zone,
      primary key (message_id, user_id)
    )`,
    'create index message_recipients_user on message_recipients (user_id)',
    `create table assessment_attempts (
      id text primary key,
      enrollment_id text not null references enrollments (id) on delete cascade,
      item_id text not null,
      number integer not null,
      filled_in_by_id text not null,
      started_at timestamp with time zone not null,
      finished_at timestamp with time zone not null,
      received_at timestamp with time zone not null,
      responses jsonb not null,
      outcomes jsonb not null,
      score_raw double precision not null,
      score_max double precision not null,
      passed boolean not null,
      constraint assessment_attempts_number unique (enrollment_id, item_id, number)
    )`,
    'create index assessment_attempts_enrollment on assessment_attempts (enrollment_id)',
    `create table assessment_definitions (
      module_id text not null references modules (id) on delete cascade,
      revision integer not null,
      item_id text not null,
      filled_in_by text not null default 'learner',
      title text not null,
      definition jsonb not null,
      primary key (module_id, revision, item_id)
    )`,
    `create table supervisor_assessments (
      enrollment_id text primary key references enrollments (id) on delete cascade,
      supervisor_id text not null references users (id),
      status text not null default 'pending',
      due_at timestamp with time zone
    )`,
    'create index supervisor_assessments_supervisor on supervisor_assessments (supervisor_id, status)',
    `create table batch_reports (
      pathname text primary key,
      name text not null,
      owner_id text not null references users (id),
      content_type text not null,
      bytes bytea not null,
      size_bytes integer not null,
      created_at timestamp with time zone not null
    )`,
    'create index batch_reports_owner on batch_reports (owner_id, created_at)',
    `alter table enrollments
      add column assignment_id text references assignments (id) on delete set null,
      add column program_enrollment_id text references enrollments (id) on delete cascade,
      add column detail text,
      add column pre_score double precision,
      add column post_score double precision,
      add column performance_grade integer,
      add column language text not null default '',
      add column deadline_at timestamp with time zone,
      add column required_elective_credits double precision,
      add column changed_at timestamp with time zone not null default now()`,
    'create index enrollments_session on enrollments (session_id)',
    'create index enrollments_program on enrollments (program_enrollment_id)',
    'create index enrollments_changed on enrollments (changed_at)',
    `alter table module_sessions
      add column title text not null default '',
      add column facility_id text references facilities (id),
      add column time_zone text not null default 'UTC',
      add column price_currency text,
      add column price_amount numeric(12, 2),
      add column required_elective_credits double precision`,
    'create index module_sessions_start on module_sessions (start_at)',
    `alter table modules
      add column is_public boolean not null default false,
      add column approval_steps jsonb not null default '[]',
      add column has_waitlist boolean not null default false,
      add column default_session_price_currency text,
      add column default_session_price_amount numeric(12, 2),
      add column has_certification_exam boolean not null default false,
      add column owner_id text references users (id)`,
    'create index modules_created on modules (created_at)',
    // The words of a text: without markup, and without the signs for which the parser would keep several words as one (`and/or`, `v2.0`).
    // A tag ends at the next `<` at the latest: looked for beyond it, thousands of those would each cost the rest of the text.
    String.raw`create function search_words(given text) returns text language sql immutable parallel safe as $$
      select regexp_replace(given, '<[^<>]*>|&#?[[:alnum:]]{1,8};|[!-/:-@\[-\x60{-~]', ' ', 'g') $$`,
    // Another number after each change of a module, so that the search in memory knows when to look again. At the end of the transaction and once in it: no other writer waits longer
    // than for a commit, and none while it holds something else. No trigger sees a `truncate`.
    'create table catalog_versions (id integer primary key, number bigint not null)',
    `create function note_catalog_change() returns trigger language plpgsql as $$
      begin
        if current_setting('haversack.catalog_changed_in', true) is distinct from pg_current_xact_id()::text then
          perform set_config('haversack.catalog_changed_in', pg_current_xact_id()::text, true);
          insert into catalog_versions (id, number) values (1, 1) on conflict (id) do update set number = catalog_versions.number + 1;
        end if;
        return null;
      end $$`,
    `create constraint trigger modules_changed after insert or update or delete on modules
      deferrable initially deferred for each row execute function note_catalog_change()`,
    `alter table organizations
      add column attributes jsonb not null default '[]'`,
    `alter table users
      add column other text not null default '',
      add column prefix text not null default '',
      add column address1 text not null default '',
      add column address2 text not null default '',
      add column city text not null default '',
      add column province_state text not null default '',
      add column postal_code_zip text not null default '',
      add column country_code text not null default '',
      add column country_name text not null default '',
      add column department_id text not null default '',
      add column department_name text not null default '',
      add column cost_center text not null default '',
      add column attributes jsonb not null default '[]',
      add column photo text,
      add column language text not null default 'en',
      add column time_zone text not null default 'UTC',
      add column changed_at timestamp with time zone not null default now()`,
    `insert into assignments (id, user_id, organization_id, job_title, direct_appraiser_id, is_primary)
      select id, id, organization_id, job_title, direct_appraiser_id, true from users`,
  ],
};
