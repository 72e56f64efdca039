package dk.kkr.survey.invitation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Mails that came back. */
@Schema(name = "BounceBody")
record BounceBody(@NotEmpty @Size(max = 5000) List<@NotNull @Valid Bounce> bounces) {

    /**
     * One of them, by the member, or where {@code memberId} is left out by the address it was sent to.
     *
     * @param reason {@code NO_SUCH_ADDRESS}, {@code MAILBOX_FULL} or {@code OTHER}
     */
    @Schema(name = "Bounce")
    record Bounce(
            @Nullable @Size(max = 100) @Schema(examples = "nordjylland-MAYOR-1")
            String memberId,

            @Nullable @Size(max = 320) @Schema(examples = "medlem@kommune.example")
            String address,

            @NotNull Reason reason) {}

    /** Why it came back, as the mail that tells of it says. */
    enum Reason {
        NO_SUCH_ADDRESS,
        MAILBOX_FULL,
        OTHER
    }
}
