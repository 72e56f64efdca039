package dk.kkr.survey.reference;

import dk.kkr.kit.event.EventConsumer;
import dk.kkr.kit.event.ReceivedEvent;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Keeps the copy of KKRs and municipalities up to date. */
@Singleton
class ReferenceConsumer implements EventConsumer {

    private final References references;

    ReferenceConsumer(References references) {
        this.references = references;
    }

    private record Kkr(String kkr, String name) {}

    private record Municipality(
            String code,
            String name,
            String kkr,
            @Nullable String settlement,
            @Nullable String group) {}

    @Override
    public String topic() {
        return "kkr.reference.v1";
    }

    @Override
    public void apply(ReceivedEvent event) {
        if (event.isDeletion()) {
            return; // Codes are kept: members of earlier panels still bear them.
        }
        switch (event.kind()) {
            case "kkr" -> {
                Kkr kkr = event.as(Kkr.class);
                references.keepKkr(kkr.kkr(), kkr.name());
            }
            case "municipality" -> {
                Municipality municipality = event.as(Municipality.class);
                references.keepMunicipality(
                        municipality.code(),
                        municipality.name(),
                        municipality.kkr(),
                        municipality.settlement(),
                        municipality.group());
            }
            default -> {
                // Hubs mean nothing to a panel.
            }
        }
    }
}
