#include "tests/checks/code_outline.h"

#include <gtest/gtest.h>

namespace walletloupe::checks {
namespace {

TEST(CodeOutline, MeasuresFunctionsFromHeadToBrace)
{
    const CodeOutline outline = outlineOf(
        "#include <x>\n"
        "namespace a {\n"
        "// {\n"
        "int one() { return 1; }\n"
        "\n"
        "template <class T>\n"
        "Result<T> two(int a,\n"
        "              int b)\n"
        "{\n"
        "    if (a) { b = \"}\"; }\n"
        "    const auto f = [a] { return a; };\n"
        "}\n"
        "}  // namespace a\n");
    ASSERT_EQ(outline.functions.size(), 2U);
    EXPECT_EQ(outline.functions[0].head, "int one()");
    EXPECT_EQ(outline.functions[0].line, 4U);
    EXPECT_EQ(outline.functions[0].lines, 1U);
    EXPECT_EQ(outline.functions[1].line, 6U);
    EXPECT_EQ(outline.functions[1].lines, 7U);
}

TEST(CodeOutline, SeesConstructorsWithInitialisers)
{
    const CodeOutline outline =
        outlineOf("A::A(int x)\n    : m_x{x}\n    , m_y(1)\n{\n}\nint f()\n{\n}\n");
    ASSERT_EQ(outline.functions.size(), 2U);
    EXPECT_EQ(outline.functions[1].line, 6U);
}

TEST(CodeOutline, TablesAreNoFunctions)
{
    EXPECT_TRUE(
        outlineOf("constexpr int a[] = {\n1,\n2};\nenum class E { A, B };\n").functions.empty());
}

TEST(CodeOutline, CountsPublicMethodsAndMembers)
{
    const CodeOutline outline = outlineOf(
        "class A final : public QObject {\n"
        "    Q_OBJECT\n"
        "    Q_DISABLE_COPY(A)\n"
        "public:\n"
        "    using Body = std::function<void(int)>;\n"
        "    explicit A(int x);\n"
        "    ~A() override = default;\n"
        "    int f() const { return m_x; }\n"
        "    int g(int a = int(3)) const;\n"
        "public Q_SLOTS:\n"
        "    void h();\n"
        "Q_SIGNALS:\n"
        "    void changed();\n"
        "protected:\n"
        "    void event() override;\n"
        "private:\n"
        "    struct Inner {\n"
        "        int a = 0;\n"
        "        int b() const;\n"
        "    };\n"
        "    void p();\n"
        "    int m_x = 0;\n"
        "    std::vector<int> m_y{1, 2};\n"
        "    std::function<void(int)> m_z;\n"
        "};\n");
    ASSERT_EQ(outline.classes.size(), 2U);
    EXPECT_EQ(outline.classes[0].name, "A");
    EXPECT_EQ(outline.classes[0].publicMethods, 5);
    EXPECT_EQ(outline.classes[1].name, "Inner");
    EXPECT_EQ(outline.classes[1].publicMethods, 1);
    EXPECT_EQ(outline.classes[1].dataMembers, 1);
    EXPECT_GE(outline.classes[0].dataMembers, 2);
}

}  // namespace
}  // namespace walletloupe::checks
