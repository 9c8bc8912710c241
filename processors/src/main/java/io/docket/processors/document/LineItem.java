package io.docket.processors.document;

import org.jspecify.annotations.Nullable;

/**
 * One invoice line (EN 16931, BG-25).
 *
 * @param description item name, BT-153
 * @param quantity decimal string, BT-129; null when not shown
 * @param unitPrice decimal string, BT-146; null when not shown
 * @param amount line net amount as a decimal string, BT-131; null when not shown
 * @param box the whole line on its page; null when not on a page
 */
public record LineItem(
        String description,
        @Nullable String quantity,
        @Nullable String unitPrice,
        @Nullable String amount,
        @Nullable Box box) {}
