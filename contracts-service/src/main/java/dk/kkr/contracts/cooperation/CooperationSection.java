package dk.kkr.contracts.cooperation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A part of an agreement's text. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CooperationSection(
        @Nullable String heading, @Nullable String text) {}
