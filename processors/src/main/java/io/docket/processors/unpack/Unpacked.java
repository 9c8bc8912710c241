package io.docket.processors.unpack;

import java.util.List;

/**
 * What came out of a container.
 *
 * @param files handed out
 * @param leftOut paths of what is no document of anybody: what systems and mail programs add by themselves
 */
public record Unpacked(int files, List<String> leftOut) {}
