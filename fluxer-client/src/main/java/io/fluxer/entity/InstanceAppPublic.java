package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * How the application of an instance looks.
 *
 * @param branding name and pictures
 * @param setup whether the instance is set up
 * @param legal terms and privacy
 * @param registration what registering asks for
 * @since 0.1.0
 */
public record InstanceAppPublic(InstanceBranding branding, InstanceSetup setup, InstanceLegal legal,
		InstanceSignup registration) {

	static final InstanceAppPublic NONE = new InstanceAppPublic(null, null, null, null);

	/**
	 * Fills in what the wire left out.
	 */
	public InstanceAppPublic(@Nullable InstanceBranding branding, @Nullable InstanceSetup setup,
			@Nullable InstanceLegal legal, @Nullable InstanceSignup registration) {
		this.branding = (branding != null) ? branding : InstanceBranding.NONE;
		this.setup = (setup != null) ? setup : InstanceSetup.NONE;
		this.legal = (legal != null) ? legal : InstanceLegal.NONE;
		this.registration = (registration != null) ? registration : InstanceSignup.NONE;
	}

}
