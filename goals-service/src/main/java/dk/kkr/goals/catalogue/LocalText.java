package dk.kkr.goals.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A text for readers, in Danish and, if there is one, in English. */
@Schema(name = "LocalText")
public record LocalText(
        @NotBlank @Size(max = 500) String da,
        @Size(max = 500) @Nullable String en) {}
