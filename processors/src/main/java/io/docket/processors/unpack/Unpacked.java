package io.docket.processors.unpack;

import io.docket.processors.document.LeftOut;
import java.util.List;

/**
 * What came out of a container.
 *
 * @param files handed out
 * @param leftOut what was not, each with its reason
 */
public record Unpacked(int files, List<LeftOut> leftOut) {}
