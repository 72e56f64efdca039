package dk.kkr.local;

import java.util.LinkedHashMap;
import java.util.Map;

/** The loopback port of each part; each can be set by the environment variable {@code KKR_PORT_<PART>}. */
record Ports(Map<String, Integer> byName) {

    private static final Map<String, Integer> USUAL = usual();

    private static Map<String, Integer> usual() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("keycloak", 8080);
        ports.put("contracts", 8081);
        ports.put("goals", 8082);
        ports.put("survey", 8083);
        ports.put("reporting", 8084);
        ports.put("kafka", 9092);
        ports.put("kafka-controller", 9093);
        ports.put("postgres", 15432);
        ports.put("smtp", 1025);
        ports.put("mail", 8025);
        return ports;
    }

    static Ports from(Map<String, String> environment) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        USUAL.forEach((name, usual) -> ports.put(name, port(environment, variable(name), usual)));
        return new Ports(ports);
    }

    private static int port(Map<String, String> environment, String variable, int usual) {
        String stated = environment.getOrDefault(variable, "").strip();
        if (stated.isEmpty()) {
            return usual;
        }
        if (!stated.matches("[0-9]{1,5}") || Integer.parseInt(stated) < 1 || Integer.parseInt(stated) > 65_535) {
            throw new CannotStart(
                    variable + " is '" + stated + "', which is no port: set it to a number from 1 to 65535.");
        }
        return Integer.parseInt(stated);
    }

    static String variable(String name) {
        return "KKR_PORT_" + name.replace('-', '_').toUpperCase(java.util.Locale.ROOT);
    }

    int of(String name) {
        Integer port = byName.get(name);
        if (port == null) {
            throw new IllegalArgumentException("no port is known for " + name);
        }
        return port;
    }

    String address(String name) {
        return "http://localhost:" + of(name);
    }
}
