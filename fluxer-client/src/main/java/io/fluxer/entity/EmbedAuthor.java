package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * Who an embed is by, or who provides it.
 *
 * @param name the name
 * @param url an address behind the name
 * @param iconUrl the address of an icon
 * @param proxyIconUrl where the media proxy has the icon
 * @since 0.1.0
 */
public record EmbedAuthor(@Nullable String name, @Nullable String url, @Nullable String iconUrl,
		@Nullable String proxyIconUrl) {

}
