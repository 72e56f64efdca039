package dk.kkr.contracts.document;

/**
 * What a caller is shown of an aggregate, with the version its ETag is made of.
 *
 * @param version rises by one with each change
 */
public record Versioned<T>(T view, long version) {}
