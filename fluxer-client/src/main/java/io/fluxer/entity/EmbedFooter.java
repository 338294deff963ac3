package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * The last line of an embed.
 *
 * @param text the text
 * @param iconUrl the address of an icon
 * @param proxyIconUrl where the media proxy has the icon
 * @since 0.1.0
 */
public record EmbedFooter(@Nullable String text, @Nullable String iconUrl, @Nullable String proxyIconUrl) {

}
