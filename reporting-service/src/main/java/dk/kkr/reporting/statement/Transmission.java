package dk.kkr.reporting.statement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The statement was sent to {@code KKR}, {@code KL} or {@code ERST}. */
public record Transmission(String recipient, @Nullable LocalDate sentOn) {}
