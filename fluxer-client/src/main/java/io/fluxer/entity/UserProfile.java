package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * What a user says of themselves, everywhere or in one guild.
 *
 * @param bio the text
 * @param pronouns the pronouns
 * @param banner the hash of the banner
 * @param bannerColor the colour shown for the banner, as {@code 0xRRGGBB}
 * @param accentColor the accent colour, as {@code 0xRRGGBB}
 * @since 0.1.0
 */
public record UserProfile(@Nullable String bio, @Nullable String pronouns, @Nullable String banner,
		@Nullable Integer bannerColor, @Nullable Integer accentColor) {

}
