package io.fluxer.boot.aot;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.util.ClassUtils;

/**
 * Hints for the compression of the gateway, where its library is there: the native part
 * for the platform of the build, and the classes whose fields that part sets.
 */
final class ZstdRuntimeHints implements RuntimeHintsRegistrar {

	private static final String PACKAGE = "com.github.luben.zstd";

	private static final String MARKER = PACKAGE + ".Zstd";

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		if (!ClassUtils.isPresent(MARKER, classLoader)) {
			return;
		}
		hints.resources()
			.registerPattern(
					directory(System.getProperty("os.name"), System.getProperty("os.arch")) + "/libzstd-jni-*");
		for (Class<?> type : PackageTypes.of(List.of(PACKAGE), classLoader)) {
			hints.jni()
				.registerType(type, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS, MemberCategory.INVOKE_DECLARED_METHODS,
						MemberCategory.ACCESS_DECLARED_FIELDS);
		}
	}

	/**
	 * Where the library keeps the part for a platform.
	 */
	static String directory(String system, String architecture) {
		String name = system.toLowerCase(Locale.ROOT).replace(" ", "");
		if (name.startsWith("win")) {
			name = "win";
		}
		else if (name.startsWith("mac")) {
			name = "darwin";
		}
		return name + "/" + architecture;
	}

}
