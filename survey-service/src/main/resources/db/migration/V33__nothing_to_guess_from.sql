-- A plain hash of a body lets its answers be guessed and tried; from now on it is a keyed one (ADR 0112).
alter table collected_body rename column sha256 to fingerprint;

-- Sealed rows that were deleted leave the disk soon, however few they were.
alter table draft set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0,
    toast.autovacuum_vacuum_threshold = 0, toast.autovacuum_vacuum_scale_factor = 0);
alter table sealed_answer set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0,
    toast.autovacuum_vacuum_threshold = 0, toast.autovacuum_vacuum_scale_factor = 0);
