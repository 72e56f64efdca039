package dk.kkr.contracts.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A KKR asks for a report by a day (F7). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportRequest(LocalDate dueOn, @Nullable String note, String by, Instant at) {}
