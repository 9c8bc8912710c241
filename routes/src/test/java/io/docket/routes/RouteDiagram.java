package io.docket.routes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDefinition;

/** The way of a document, as Mermaid draws it, made from the routes as Camel has read them. */
final class RouteDiagram {
    private static final String QUEUE = "jms:queue:";

    private static final List<String> DOORS = List.of("upload", "take-text", "source-drop");

    /** What no file of routes tells, because a step does it in Java or chooses a route while it runs. */
    private static final List<Link> BY_STEPS = List.of(
            new Link("upload", "intake-document", ""),
            new Link("take-text", "intake-document", ""),
            new Link("intake-document", "dispatch-document", ""),
            new Link("process-document", "pipeline-*", ""),
            new Link("process-document", "*-join", "parts are done"),
            new Link("process-document", "complete-document", ""),
            new Link("pipeline-archive", "take-enclosed", "each file"),
            new Link("text-record", "take-enclosed", "each file"),
            new Link("invoice-pages", "take-enclosed", "each file"),
            new Link("pipeline-invoice", "dispatch-document", "parts"),
            new Link("pipeline-table", "dispatch-document", "parts"),
            new Link("text-cut", "dispatch-document", "parts"),
            new Link("text-record", "dispatch-document", "parts"),
            new Link("text-summary", "dispatch-document", "parts"),
            new Link("complete-document", "review-document", "a person"),
            new Link("complete-document", "finalize-document", "a person"),
            new Link("review-document", "finalize-document", ""),
            new Link("finalize-document", "dispatch-export", ""),
            new Link("out-*", "out", ""));

    /** The route whose box names the steps of all that do a part, which have none but one or two. */
    private static final String PARTS = "process-part";

    /** What the diagram leaves out, so that it can be read. */
    private static final Set<String> LEFT_OUT = Set.of("answer-request", "render-json", "render-csv", "docket.dead");

    /** The parts of the small diagram: of each what is in it, as regular expressions. */
    private static final Map<String, List<String>> ROOMS = rooms();

    private final Map<String, RouteDefinition> routes = new TreeMap<>();
    private final Map<String, String> byAddress = new TreeMap<>();
    private final Set<Link> links = new LinkedHashSet<>();

    private record Link(String from, String to, String word) {}

    RouteDiagram(Collection<RouteDefinition> all) {
        for (RouteDefinition route : all) {
            routes.put(route.getRouteId(), route);
            byAddress.put(address(route.getInput().getEndpointUri()), route.getRouteId());
        }
        Deque<String> open = new ArrayDeque<>(DOORS);
        Set<String> seen = new HashSet<>(DOORS);
        while (!open.isEmpty()) {
            String node = open.remove();
            List<Link> leaving = leaving(node);
            links.addAll(leaving);
            leaving.stream().map(Link::to).filter(seen::add).forEach(open::add);
        }
    }

    private List<Link> leaving(String node) {
        List<Link> leaving = new ArrayList<>();
        RouteDefinition route = routes.get(node);
        if (route != null) {
            ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), ToDefinition.class)
                    .forEach(to -> leaving.add(new Link(node, target(address(to.getEndpointUri())), "")));
        }
        if (isQueue(node)) {
            leaving.add(new Link(node, byAddress.getOrDefault(QUEUE + node, ""), ""));
        }
        BY_STEPS.stream()
                .filter(link -> matching(link.from()).contains(node))
                .forEach(link -> matching(link.to()).forEach(to -> leaving.add(new Link(node, to, link.word()))));
        return leaving.stream()
                .filter(link -> !link.to().isEmpty() && !LEFT_OUT.contains(link.to()))
                .toList();
    }

    /** Returns the routes that a name with a star stands for; any other name stands for itself. */
    private List<String> matching(String name) {
        String pattern = name.replace("*", "[a-z-]+");
        return name.contains("*")
                ? routes.keySet().stream()
                        .filter(id -> id.matches(pattern) && !id.startsWith("process-"))
                        .toList()
                : List.of(name);
    }

    private static boolean isQueue(String name) {
        return name.startsWith("docket.");
    }

    private static Map<String, List<String>> rooms() {
        Map<String, List<String>> rooms = new LinkedHashMap<>();
        rooms.put("API and screens", List.of("upload", "take-text"));
        rooms.put("folders, SFTP, S3", List.of("source-.*", "take-file"));
        rooms.put("intake", List.of("intake-.*", "take-enclosed", "dispatch-document"));
        rooms.put("queues", List.of("docket\\.(interactive|bulk|slow)"));
        rooms.put("workers", List.of("work.*", "process-.*"));
        rooms.put("pipelines", List.of("(pipeline|invoice|scan|table|text)-.*"));
        rooms.put("record", List.of("complete-.*"));
        rooms.put("review, finalize", List.of("(review|finalize)-.*"));
        rooms.put("export", List.of("dispatch-export", "docket\\.export", "export-.*", "out-.*"));
        rooms.put("data/out", List.of("out"));
        return rooms;
    }

    private String target(String address) {
        return address.startsWith(QUEUE) ? address.substring(QUEUE.length()) : byAddress.getOrDefault(address, address);
    }

    private static String address(String uri) {
        return uri.contains("?") ? uri.substring(0, uri.indexOf('?')) : uri;
    }

    /** Returns every route and queue on the way. */
    String whole() {
        Set<String> nodes = nodes();
        StringBuilder text = new StringBuilder("```mermaid\nflowchart TD\n");
        nodes.forEach(node -> text.append("    ").append(shape(node)).append('\n'));
        links.forEach(link -> text.append("    ")
                .append(name(link.from()))
                .append(link.word().isEmpty() ? " --> " : " -- " + link.word() + " --> ")
                .append(name(link.to()))
                .append('\n'));
        return text.append("```\n").toString();
    }

    /** Returns the rooms that these belong to. */
    String small() {
        Set<String> edges = new LinkedHashSet<>();
        for (Link link : links) {
            String from = room(link.from());
            String to = room(link.to());
            if (!from.equals(to)) {
                edges.add("    " + name(from) + " --> " + name(to) + "\n");
            }
        }
        String rooms = ROOMS.keySet().stream()
                .map(room -> "    " + name(room) + "[\"" + room + "\"]\n")
                .collect(Collectors.joining());
        return "```mermaid\nflowchart LR\n" + rooms + String.join("", edges) + "```\n";
    }

    Set<String> nodes() {
        Set<String> nodes = new LinkedHashSet<>();
        links.forEach(link -> nodes.addAll(List.of(link.from(), link.to())));
        return nodes;
    }

    private static String room(String node) {
        return ROOMS.entrySet().stream()
                .filter(room -> room.getValue().stream().anyMatch(node::matches))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The small diagram has no room for " + node));
    }

    /** Steps stand in the box of their route, in their order. */
    private String shape(String node) {
        RouteDefinition route = routes.get(node);
        if (route == null) {
            return isQueue(node) ? name(node) + "[[" + node + "]]" : name(node) + "([\"" + label(node) + "\"])";
        }
        List<String> lines = new ArrayList<>(List.of("<b>" + node + "</b>"));
        lines.addAll(steps(route));
        if (node.equals(PARTS)) {
            matching("*-part").forEach(part -> lines.addAll(steps(Objects.requireNonNull(routes.get(part)))));
        }
        return name(node) + "[\"" + String.join("<br/>", lines) + "\"]";
    }

    private static List<String> steps(RouteDefinition route) {
        return ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), BeanDefinition.class).stream()
                .filter(bean -> bean.hasCustomIdAssigned())
                .map(BeanDefinition::getId)
                .toList();
    }

    private static String label(String node) {
        return switch (node) {
            case "upload" -> "POST /api/documents/upload";
            case "out" -> "data/out/";
            default -> node;
        };
    }

    /** Mermaid has words of its own, e.g. end. */
    private static String name(String node) {
        return "r_" + node.replaceAll("[^A-Za-z0-9]+", "_");
    }
}
