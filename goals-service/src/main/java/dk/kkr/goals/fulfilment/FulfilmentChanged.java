package dk.kkr.goals.fulfilment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;

/** What is told when the figures of a contract have changed: all of them, with definitions and the hub's words. */
public record FulfilmentChanged(
        UUID contractId,
        String hub,
        String kkr,
        int year,
        String title,
        Fulfilment fulfilment,
        Map<String, JsonNode> accounts,
        JsonNode definitions) {}
