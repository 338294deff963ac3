package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * Name and pictures of an instance.
 *
 * @param productName the name
 * @param iconUrl the icon
 * @param symbolUrl the symbol
 * @param logoUrl the logo
 * @param wordmarkUrl the name as a picture
 * @param faviconUrl the icon in a browser
 * @param themeColor the main colour
 * @since 0.1.0
 */
public record InstanceBranding(@Nullable String productName, @Nullable String iconUrl, @Nullable String symbolUrl,
		@Nullable String logoUrl, @Nullable String wordmarkUrl, @Nullable String faviconUrl,
		@Nullable String themeColor) {

	static final InstanceBranding NONE = new InstanceBranding(null, null, null, null, null, null, null);

}
