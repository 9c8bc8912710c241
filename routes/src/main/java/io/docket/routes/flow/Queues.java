package io.docket.routes.flow;

/** The names of all queues and topics. */
public final class Queues {
    /** Documents that a person waits for. */
    public static final String INTERACTIVE = "docket.interactive";
    /** Documents that may run for minutes. */
    public static final String BULK = "docket.bulk";
    /** Documents and parts that wait for external services. */
    public static final String SLOW = "docket.slow";
    /** Day files of the out folder that have something new. */
    public static final String EXPORT = "docket.export";
    /** Messages that failed again and again. */
    public static final String DEAD = "docket.dead";
    /** Topic: the events just written to the log. */
    public static final String EVENTS = "docket.events";

    private Queues() {}

    /** Returns the endpoint that reads a queue or sends to it. */
    public static String queue(String name) {
        return "jms:queue:" + name;
    }

    /** Returns the endpoint that sends to a queue with the priority of the message. */
    static String prioritised(String name) {
        return queue(name) + "?preserveMessageQos=true";
    }

    /** Returns the endpoint of a topic. */
    public static String topic(String name) {
        return "jms:topic:" + name;
    }
}
