// SPDX-License-Identifier: Apache-2.0
package main

// Calls what the candidate wrote: see dev.assay.functions.harness.Exchange. What can be called is in
// operations.go, which is written for each signature. All of standard input is read before anything
// of the candidate's is run, and nothing here is a secret: it shares a process with the candidate.
// What it writes is a value and never a verdict.

import (
	"fmt"
	"io"
	"math"
	"os"
	"reflect"
	"runtime/debug"
	"strconv"
	"strings"
	"unicode/utf8"
	"unsafe"
)

var assayStdout = os.Stdout
var assayQuestion = assayRead()

func assayRead() []string {
	all, _ := io.ReadAll(os.Stdin)
	return strings.Split(string(all), "\n")
}

func main() {
	defer assayTold()
	result := assayMade(&assayText{text: assayQuestion[2]})
	assayStdout.WriteString("\n" + assayQuestion[0] + " " + result + "\n")
}

// Makes the calls: what the function returned, or what each method did.
func assayMade(calls *assayText) string {
	var object []reflect.Value
	var results []string
	calls.each(func() {
		calls.at++
		operation := reflect.ValueOf(assayOperations[calls.quoted()])
		arguments := append([]reflect.Value{}, object...)
		for i := len(arguments); i < operation.Type().NumIn(); i++ {
			calls.at++
			argument := reflect.New(operation.Type().In(i)).Elem()
			calls.read(argument)
			arguments = append(arguments, argument)
		}
		calls.at++
		returned := operation.Call(arguments)
		if assayClass && object == nil {
			object = returned
		} else if len(returned) == 0 {
			results = append(results, "null")
		} else {
			var out strings.Builder
			assayWrite(returned[0], &out)
			results = append(results, out.String())
		}
	})
	if assayClass {
		return "[" + strings.Join(results, ",") + "]"
	}
	return results[0]
}

// Prints what a panic says, and of its trace the candidate's own frames.
func assayTold() {
	reason := recover()
	if reason == nil {
		return
	}
	fmt.Fprintf(os.Stderr, "panic: %v\n\ngoroutine 1 [running]:\n", reason)
	lines := strings.Split(string(debug.Stack()), "\n")
	for i := 1; i+1 < len(lines); i += 2 {
		place := lines[i+1]
		if !strings.Contains(place, "/src/") && !strings.Contains(place, "/harness.go:") {
			fmt.Fprintln(os.Stderr, lines[i]+"\n"+place)
		}
	}
	os.Exit(2)
}

// JSON as Assay writes it: in ASCII, without white space, of the types that are asked for.
type assayText struct {
	text string
	at   int
}

// Reads a list or an object, element by element.
func (t *assayText) each(element func()) {
	for t.at++; t.text[t.at] != ']' && t.text[t.at] != '}'; {
		element()
		if t.text[t.at] == ',' {
			t.at++
		}
	}
	t.at++
}

func (t *assayText) read(value reflect.Value) {
	kind := value.Type()
	switch value.Kind() {
	case reflect.Int, reflect.Int64:
		number, _ := strconv.ParseInt(strings.Trim(t.word(), `"`), 10, 64)
		value.SetInt(number)
	case reflect.Float64:
		number, _ := strconv.ParseFloat(t.word(), 64)
		value.SetFloat(number)
	case reflect.Bool:
		value.SetBool(t.word() == "true")
	case reflect.String:
		value.SetString(t.quoted())
	case reflect.Slice:
		value.Set(reflect.MakeSlice(kind, 0, 0))
		t.each(func() {
			element := reflect.New(kind.Elem()).Elem()
			t.read(element)
			value.Set(reflect.Append(value, element))
		})
	case reflect.Map:
		value.Set(reflect.MakeMap(kind))
		t.each(func() {
			key, element := reflect.ValueOf(t.key()), reflect.New(kind.Elem()).Elem()
			t.read(element)
			value.SetMapIndex(key, element)
		})
	case reflect.Struct:
		t.each(func() {
			name := t.key()
			field := value.FieldByName(name)
			if !field.IsValid() {
				assayComplain(kind.Name() + " has no field " + name)
			}
			// fields in small letters can be set in no other way
			t.read(reflect.NewAt(field.Type(), unsafe.Pointer(field.UnsafeAddr())).Elem())
		})
	case reflect.Pointer:
		if t.text[t.at] == 'n' {
			t.word()
			return
		}
		value.Set(reflect.New(kind.Elem()))
		t.read(value.Elem())
	default:
		assayComplain("a " + kind.String() + " cannot be given")
	}
}

func (t *assayText) word() string {
	start := t.at
	for t.at < len(t.text) && !strings.ContainsRune(",]}", rune(t.text[t.at])) {
		t.at++
	}
	return t.text[start:t.at]
}

func (t *assayText) key() string {
	key := t.quoted()
	t.at++
	return key
}

// Half a surrogate pair becomes the three bytes that UTF-8 would have for it.
func (t *assayText) quoted() string {
	var out []byte
	for t.at++; t.text[t.at] != '"'; t.at++ {
		c := t.text[t.at]
		if c != '\\' {
			out = append(out, c)
			continue
		}
		t.at++
		c = t.text[t.at]
		if c != 'u' {
			if escape := strings.IndexByte("bfnrt", c); escape >= 0 {
				c = "\b\f\n\r\t"[escape]
			}
			out = append(out, c)
			continue
		}
		unit := t.unit()
		if unit>>10 == 0x36 && strings.HasPrefix(t.text[t.at+1:], `\u`) {
			before := t.at
			t.at += 2
			if low := t.unit(); low>>10 == 0x37 {
				unit = 0x10000 + ((unit - 0xd800) << 10) + low - 0xdc00
			} else {
				t.at = before
			}
		}
		if unit>>11 == 0x1b {
			out = append(out, 0xed, byte(0x80|unit>>6&0x3f), byte(0x80|unit&0x3f))
		} else {
			out = utf8.AppendRune(out, unit)
		}
	}
	t.at++
	return string(out)
}

// The four digits behind a u, of which the text is at the last then.
func (t *assayText) unit() rune {
	unit, _ := strconv.ParseUint(t.text[t.at+1:t.at+5], 16, 32)
	t.at += 4
	return rune(unit)
}

// A value as JSON, in ASCII; whether it is of the right type is seen elsewhere.
func assayWrite(value reflect.Value, out *strings.Builder) {
	switch value.Kind() {
	case reflect.Int, reflect.Int64:
		out.WriteString(strconv.FormatInt(value.Int(), 10))
	case reflect.Float64:
		if math.IsInf(value.Float(), 1) {
			out.WriteString("Infinity")
		} else if math.IsInf(value.Float(), -1) {
			out.WriteString("-Infinity")
		} else {
			out.WriteString(strconv.FormatFloat(value.Float(), 'g', -1, 64))
		}
	case reflect.Bool:
		out.WriteString(strconv.FormatBool(value.Bool()))
	case reflect.String:
		assayQuote(value.String(), out)
	case reflect.Slice:
		assayJoin(out, "[", value.Len(), "]", func(i int) { assayWrite(value.Index(i), out) })
	case reflect.Map:
		keys := value.MapKeys()
		assayJoin(out, "{", len(keys), "}", func(i int) {
			assayQuote(keys[i].String(), out)
			out.WriteByte(':')
			assayWrite(value.MapIndex(keys[i]), out)
		})
	case reflect.Struct:
		assayJoin(out, "{", value.NumField(), "}", func(i int) {
			assayQuote(value.Type().Field(i).Name, out)
			out.WriteByte(':')
			assayWrite(value.Field(i), out)
		})
	case reflect.Pointer:
		if value.IsNil() {
			out.WriteString("null")
		} else {
			assayWrite(value.Elem(), out)
		}
	default:
		assayComplain("a " + value.Type().String() + " cannot be returned")
	}
}

func assayJoin(out *strings.Builder, open string, count int, end string, write func(int)) {
	out.WriteString(open)
	for i := 0; i < count; i++ {
		if i > 0 {
			out.WriteByte(',')
		}
		write(i)
	}
	out.WriteString(end)
}

func assayQuote(text string, out *strings.Builder) {
	out.WriteByte('"')
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		if c == utf8.RuneError && size == 1 && i+2 < len(text) && text[i] == 0xed && text[i+1] >= 0xa0 {
			c, size = 0xd000|rune(text[i+1]&0x3f)<<6|rune(text[i+2]&0x3f), 3
		}
		i += size
		if c == '"' || c == '\\' {
			out.WriteByte('\\')
			out.WriteRune(c)
		} else if c >= ' ' && c <= '~' {
			out.WriteRune(c)
		} else if c < 0x10000 {
			fmt.Fprintf(out, "\\u%04x", c)
		} else {
			fmt.Fprintf(out, "\\u%04x\\u%04x", 0xd7c0+(c>>10), 0xdc00|(c&0x3ff))
		}
	}
	out.WriteByte('"')
}

func assayComplain(message string) {
	fmt.Fprintln(os.Stderr, "The program does not fit the signature: "+message+".")
	os.Exit(1)
}
