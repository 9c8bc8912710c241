package io.docket.processors.unpack;

import io.docket.processors.document.LeftOut;
import java.util.List;

/**
 * The result of unpacking a container.
 *
 * @param files handed out
 * @param leftOut files that were not, each with its reason
 */
public record Unpacked(int files, List<LeftOut> leftOut) {}
