package io.fluxer.boot.command;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;

import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/**
 * The types that Spring's conversion would make of any text, though what a stranger
 * writes must not become one: files, regular expressions, addresses that are looked up,
 * classes, and whatever else of the platform has a constructor that takes a text.
 */
final class UnsafeTypes {

	private static final List<String> PLATFORM = List.of("java.", "javax.", "jakarta.", "jdk.", "sun.", "com.sun.",
			"kotlin.", "org.springframework.");

	private static final Set<Class<?>> SAFE = Set.of(String.class, CharSequence.class, Number.class, BigDecimal.class,
			BigInteger.class, UUID.class, Locale.class, Currency.class, TimeZone.class, Date.class, Calendar.class,
			Charset.class, URI.class, DataSize.class);

	private static final List<Class<?>> UNSAFE = List.of(AutoCloseable.class, File.class, Path.class, Thread.class,
			ClassLoader.class);

	private UnsafeTypes() {
	}

	static boolean contains(Class<?> type) {
		Class<?> wanted = ClassUtils.resolvePrimitiveIfNecessary(type);
		if (wanted.isEnum() || ClassUtils.isPrimitiveWrapper(wanted) || SAFE.contains(wanted)
				|| wanted.getPackageName().equals("java.time")) {
			return false;
		}
		return PLATFORM.stream().anyMatch(wanted.getName()::startsWith)
				|| UNSAFE.stream().anyMatch((unsafe) -> unsafe.isAssignableFrom(wanted));
	}

}
