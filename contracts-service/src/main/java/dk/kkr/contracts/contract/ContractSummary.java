package dk.kkr.contracts.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/** A contract in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContractSummary(
        UUID id, String hub, String kkr, int year, String title, ContractStatus status, Instant changedAt) {}
