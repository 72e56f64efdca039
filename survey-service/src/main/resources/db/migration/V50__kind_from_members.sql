-- Whether it was said what a panel is of; else it follows from its members (ADR 0129). Panels made before were told, or taken to be of members.
alter table panel add column kind_stated boolean not null default true;
