package io.docket.routes.sources;

import java.util.Map;

/**
 * A source as a file defines it: an instance of one of our route templates.
 *
 * @param place file and line
 * @param values what the file gives, placeholders as they stand there
 */
record Definition(String name, String template, String place, Map<String, String> values) {}
