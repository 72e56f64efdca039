package dk.kkr.contracts.attachment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An attachment as it is listed.
 *
 * @param size in bytes
 * @param storedBy who stored it; shown to those who see the contract's workings
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        examples =
                "{\"contract\":\"01900000-0000-7000-8000-000000000001\",\"name\":\"bilag-1.pdf\",\"title\":\"Bilag 1\",\"size\":48211,\"sha256\":\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\",\"mediaType\":\"application/pdf\",\"storedAt\":\"2024-01-26T10:00:00Z\",\"published\":true}")
record AttachmentView(
        UUID contract,
        String name,
        @Nullable String title,
        @Nullable String kind,
        long size,
        String sha256,
        String mediaType,
        Instant storedAt,
        @Nullable String storedBy,
        boolean published) {

    static final String PDF = "application/pdf";

    static AttachmentView of(Attachment it, boolean inside) {
        return new AttachmentView(
                it.contract,
                it.name,
                it.title,
                it.kind,
                it.size,
                it.sha256,
                PDF,
                it.storedAt,
                inside ? it.storedBy : null,
                it.published);
    }
}
