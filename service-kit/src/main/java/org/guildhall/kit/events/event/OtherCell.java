package org.guildhall.kit.events.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Another suite of the same kind, such as a province's, whose events are told in topics of its own.
 *
 * @param name what the names of its topics begin with
 * @param brokers where these are, as the hosts with their ports, if not where this service's own are
 */
public record OtherCell(String name, Optional<String> brokers) {

    private static final Pattern FORM = Pattern.compile("(?<name>[a-z][a-z0-9-]{0,30})(@(?<brokers>[^@,\\s]+))?");

    /**
     * Reads a setting: a name alone, or with brokers as {@code js@one:9092;two:9092}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static OtherCell of(String setting) {
        Matcher found = FORM.matcher(setting.strip());
        if (!found.matches()) {
            throw new IllegalArgumentException("no cell: " + setting);
        }
        return new OtherCell(
                found.group("name"), Optional.ofNullable(found.group("brokers")).map(some -> some.replace(';', ',')));
    }

    /** What a client asks for that reads a topic: the brokers of the cell that it is of, if these are others. */
    static Map<String, Object> readingOf(List<OtherCell> cells, String topic) {
        return cells.stream()
                .filter(cell -> topic.startsWith(cell.name + "."))
                .flatMap(cell -> cell.brokers.stream())
                .findFirst()
                .<Map<String, Object>>map(there -> Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, there))
                .orElse(Map.of());
    }

    /** The name with that of the cell before it, if there is one. */
    static String named(Optional<String> cell, String mark, String name) {
        return cell.map(prefix -> prefix + mark + name).orElse(name);
    }
}
