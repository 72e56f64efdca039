package dk.kkr.contracts.contract;

import java.util.UUID;

/** A draft is being deleted; fired within the transaction, so that what follows from it goes with it. */
public record ContractDeleted(UUID id) {}
